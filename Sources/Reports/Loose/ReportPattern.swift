import Incidents

/// Which files of the content folder are reports.
struct ReportPattern: Sendable {
  /// Whether the folders of `incidents/` hold some.
  let includesFolders: Bool
  /// Those that lie anywhere else.
  let loose: PathPattern?

  /// What archive.yml says under `reports`; the folders where that is no pattern.
  init(_ settings: ArchiveSettings) {
    guard let pattern = PathPattern(settings.reports), let folders = PathPattern(ArchiveSettings().reports)
    else {
      (includesFolders, loose) = (true, nil)
      return
    }
    includesFolders = pattern.contains(folders)
    loose = pattern.leavingOut(folders)
  }

  /// Whether a path relative to the content folder is one of a report that lies anywhere else.
  func isLoose(_ path: String) -> Bool { loose.map { Self.isReport(path, by: $0) } ?? false }

  static func isReport(_ path: String, by pattern: PathPattern) -> Bool {
    pattern.matches(path) && (pattern.names(path) || !isOfRepository(path))
  }

  /// Files that speak of the others, as most repositories have them: a `*` doesn't mean them, unless a day is in their path.
  static func isOfRepository(_ path: String) -> Bool {
    if DayInPath.day(of: path) != nil { return false }
    let name = (path.split(separator: "/").last ?? "").lowercased()
    return namesOfRepositories.contains { name == $0 + ".md" } || name.contains("template")
  }

  private static let namesOfRepositories = [
    "readme", "index", "_index", "summary", "contributing", "license", "changelog", "code_of_conduct",
    "security",
  ]
}
