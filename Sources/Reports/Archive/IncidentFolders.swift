import Diagnostics
import Incidents

/// The folders under `incidents/`: those with a report, and those that wait for one.
struct IncidentFolders {
  private(set) var reports: [IncidentID] = []
  private(set) var waiting: [IncidentID] = []
  private(set) var diagnostics: [Diagnostic] = []

  init() {}

  /// `listed` is what is in the folder, where that is known. `hasReport` tells of folders in it whether they have a report,
  /// and nothing where it doesn't know.
  init(
    among files: any FileTree, content: ContentFolder, listed: [(name: String, kind: FileKind)]? = nil,
    knowing hasReport: (String) -> Bool?
  ) throws(FileError) {
    let path = content.path(of: "incidents")
    switch files.kind(of: path) {
    case nil: return
    case .link:
      reportLink(path)
      return
    default: break
    }
    let entries = if let listed { listed } else { try files.list(path) }
    for (name, kind) in entries where !name.hasPrefix(".") {
      switch kind {
      case .folder:
        let place = "\(path)/\(name)"
        add(name, at: place, hasReport: hasReport(name) ?? (files.kind(of: "\(place)/report.md") != nil))
      case .link: reportLink("\(path)/\(name)")
      case .file, .other: break
      }
    }
  }

  private mutating func add(_ name: String, at place: String, hasReport: Bool) {
    guard let id = IncidentID(checking: name) else {
      report(
        "incident-id", place, "the folder \"\(name)\" has no name of the form YYYY-MM-DD-slug",
        help: "rename it to the day the incident began and a few words of a-z, 0-9 and dashes")
      return
    }
    guard hasReport else {
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
