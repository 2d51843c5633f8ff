import Diagnostics
import Incidents

/// The folders under `incidents/`: those with a report, and those that wait for one.
struct IncidentFolders {
  private(set) var reports: [IncidentID] = []
  private(set) var waiting: [IncidentID] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// `listed` is what is in the folder, where that is known. `hasReport` tells of folders in it whether they have a report,
  /// and nothing where it doesn't know.
  init(
    root: String, content: String, listed: [(name: String, kind: FileKind)]? = nil,
    knowing hasReport: (String) -> Bool?
  ) throws(FileError) {
    let path = "\(root)/\(content)/incidents"
    switch FileSystem.kind(of: path) {
    case nil: return
    case .link:
      reportLink("\(content)/incidents")
      return
    default: break
    }
    let entries = if let listed { listed } else { try FileSystem.list(path) }
    for (name, kind) in entries where !name.hasPrefix(".") {
      switch kind {
      case .folder: add(name, in: path, content: content, hasReport)
      case .link: reportLink("\(content)/incidents/\(name)")
      case .file, .other: break
      }
    }
  }

  private mutating func add(
    _ name: String, in path: String, content: String, _ hasReport: (String) -> Bool?
  ) {
    let place = "\(content)/incidents/\(name)"
    guard let id = IncidentID(checking: name) else {
      report(
        "incident-id", place, "the folder \"\(name)\" has no name of the form YYYY-MM-DD-slug",
        help: "rename it to the day the incident began and a few words of a-z, 0-9 and dashes")
      return
    }
    guard hasReport(name) ?? (FileSystem.kind(of: "\(path)/\(name)/report.md") != nil) else {
      waiting.append(id)
      return report(
        "missing-report", place, "this incident waits for its report", help: "write \(place)/report.md",
        level: .warning)
    }
    reports.append(id)
  }

  private mutating func reportLink(_ path: String) {
    report("file", path, "this is a symbolic link, and links are not followed")
  }

  private mutating func report(
    _ rule: RuleName, _ path: String, _ message: String, help: String? = nil, level: Level = .error
  ) {
    diagnostics.append(Diagnostic(rule, level, path: path, at: .start, message, help: help))
  }
}
