import Incidents

/// The changes of an archive that are about to be committed, and what lies beside them.
struct StagedChanges: Sendable {
  /// Empty for the first commit, which brings all that is there.
  let all: [StagedChange]
  let isFirst: Bool
  /// Relative to the archive's root.
  private let files: Set<String>
  /// Of those in which something changes, the names.
  private let incidents: Set<String>
  /// With a slash behind.
  private let incidentsFolder: String

  /// `changes` are those of the folder in which the archive is, and nothing for the first commit.
  init(_ changes: [StagedChange]?, in content: ContentFolder) {
    isFirst = changes == nil
    incidentsFolder = content.path(of: "incidents/")
    let front = incidentsFolder
    all = (changes ?? []).filter { Self.isOfArchive(String(decoding: $0.path, as: UTF8.self), content) }
    files = Set(all.map { String(decoding: $0.path, as: UTF8.self) })
    incidents = Set(files.compactMap { Self.incident($0, in: front) })
  }

  private static func isOfArchive(_ path: String, _ content: ContentFolder) -> Bool {
    path == "archive.yml" || path == "content/archive.yml"
      || path.hasPrefix("themes/") || content.relative(path) != nil
  }

  /// The name of the folder below `incidents/` in which a file is, or which it is.
  private static func incident(_ path: String, in folder: String) -> String? {
    guard path.hasPrefix(folder) else { return nil }
    return String(Substring(path.utf8.dropFirst(folder.utf8.count).prefix { $0 != UInt8(ascii: "/") }))
  }

  var isEmpty: Bool { !isFirst && all.isEmpty }

  /// Whether all of them are in folders of incidents.
  var areInIncidents: Bool { files.allSatisfy { $0.hasPrefix(incidentsFolder) } }

  func changeIncident(_ name: String) -> Bool { isFirst || incidents.contains(name) }

  /// Whether a file is committed, or lies beside a report of which something is.
  func concern(_ path: String) -> Bool {
    isFirst || files.contains(path)
      || Self.incident(path, in: incidentsFolder).map(incidents.contains) ?? false
  }
}
