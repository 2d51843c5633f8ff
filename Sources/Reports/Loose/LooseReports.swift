import Bytes
import Diagnostics
import Incidents

/// The reports that lie anywhere in the content folder, by a pattern of their paths.
struct LooseReports: Sendable {
  /// In the order of their paths, no id twice.
  private(set) var places: [ReportPlace] = []
  /// By paths relative to the content folder.
  private(set) var ids: [String: IncidentID] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// `taken` are the ids of reports in folders of their own.
  init(
    among files: any FileTree, content: ContentFolder, matching pattern: ReportPattern, taken: [IncidentID],
    _ settings: ArchiveSettings
  ) throws(FileError) {
    guard pattern.loose != nil else { return }
    let paths = try Self.paths(among: files, content: content, matching: pattern)
    if paths.isEmpty, taken.isEmpty { diagnostics.append(.nothingMeant(settings)) }
    let kinds = SectionKinds(settings.sections)
    let found = paths.concurrentMap { path in
      LooseReportIdentity.id(of: path, among: files, content: content, settings, kinds)
    }
    var owners = Dictionary(taken.map { ($0, ReportPlace(inFolder: $0).path) }) { first, _ in first }
    for (path, id) in zip(paths, found) {
      let file = content.path(of: path)
      guard let id = id.value else {
        // What is wrong with it may be why it tells no day.
        diagnostics += id.diagnostics.isEmpty ? [.undated(file)] : id.diagnostics
        continue
      }
      if let owner = owners[id] {
        diagnostics.append(.twice(id, file, content.path(of: owner)))
        continue
      }
      owners[id] = path
      ids[path] = id
      places.append(ReportPlace(id, loose: path))
    }
  }

  /// Of all that a pattern means, sorted.
  static func paths(
    among files: any FileTree, content: ContentFolder, matching pattern: ReportPattern
  ) throws(FileError) -> [String] {
    guard let loose = pattern.loose else { return [] }
    return try paths(among: files, content: content) { loose.reaches(into: $0) }.filter(pattern.isLoose)
  }

  /// Of all Markdown files, sorted, without those of a site; `isReached` tells of which folders they are wanted.
  static func paths(
    among files: any FileTree, content: ContentFolder, isReached: (String) -> Bool
  ) throws(FileError) -> [String] {
    var paths: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      let entries = try files.list(content.path(of: folder))
      if !folder.isEmpty, entries.contains(where: { $0.name == ContentFolder.markOfSite }) { continue }
      for (name, kind) in entries where !name.hasPrefix(".") {
        let path = folder.isEmpty ? name : folder + "/" + name
        guard content.holds(path) else { continue }
        switch kind {
        case .file: if isMarkdown(name) { paths.append(path) }
        case .folder: if path != "pages", isReached(path) { folders.append(path) }
        case .link, .other: break
        }
      }
    }
    return paths.sorted { $0.precedesInBytes($1) }
  }

  private static func isMarkdown(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }
}

extension Diagnostic {
  /// Without this error a slip of the pen would empty the site.
  fileprivate static func nothingMeant(_ settings: ArchiveSettings) -> Diagnostic {
    Diagnostic(
      "settings", path: settings.content.isRoot ? "archive.yml" : settings.content.path, at: .start,
      "no file in \"\(settings.content.name)\" is meant by \"\(settings.reports)\", what archive.yml has under \"reports\"",
      help:
        "\"**/*.md\" means all Markdown files; \"icarus init --from DIR --dry-run\" finds the pattern of old reports"
    )
  }

  fileprivate static func undated(_ path: String) -> Diagnostic {
    Diagnostic(
      "incident-id", path: path, at: .start, "nothing says on which day this incident began",
      help:
        "put the day into the front matter (started: 2014-03-02 13:58) or into the file's name; or let \"reports\" in archive.yml leave this file out"
    )
  }

  fileprivate static func twice(_ id: IncidentID, _ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      "incident-id", path: path, at: .start, "this report has the id of another one, \"\(id)\"",
      help: "ids are made of day and title: give one of them another title",
      notes: [Note("the other one", path: other)])
  }
}
