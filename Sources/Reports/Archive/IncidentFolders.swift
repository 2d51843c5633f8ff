import Diagnostics
import Incidents

/// The folders under `incidents/`: those with a report, and those that wait for one.
struct IncidentFolders {
  private(set) var reports: [IncidentID] = []
  private(set) var waiting: [IncidentID] = []
  private(set) var diagnostics: [Diagnostic] = []

  init() {}

  /// `listed` is what is in the folder, where that is known. `isLoose` tells of paths from the content folder whether a report
  /// lies there by its own right. `hasReport` tells of folders in it whether they have a report,
  /// and nothing where it doesn't know.
  init(
    among files: any FileTree, content: ContentFolder, listed: [(name: String, kind: FileKind)]? = nil,
    isLoose: (String) -> Bool = { _ in false }, knowing hasReport: (String) -> Bool?
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
        let hasReport = hasReport(name) ?? (files.kind(of: "\(place)/report.md") != nil)
        add(name, at: place, hasReport ? nil : Self.texts(in: place, among: files))
      case .link: reportLink("\(path)/\(name)")
      case .file where Self.wantsToBeReport(name) && !isLoose("incidents/\(name)"):
        let folder = "\(path)/\(name.dropLast(3))"
        report(
          "missing-report", "\(path)/\(name)", "this is no report: each has a folder of its own",
          help: "move it to \(folder)/report.md", level: .warning)
      case .file, .other: break
      }
    }
  }

  /// `2014-03-02-broker.md`
  private static func wantsToBeReport(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".md") && Day(parsing: String(name.prefix(10))) != nil
  }

  /// The names of the Markdown in a folder.
  private static func texts(in folder: String, among files: any FileTree) -> [String] {
    ((try? files.list(folder)) ?? []).filter { $0.kind == .file && $0.name.lowercased().hasSuffix(".md") }
      .map(\.name)
  }

  /// `texts` is what there is instead of a report, where there is none.
  private mutating func add(_ name: String, at place: String, _ texts: [String]?) {
    guard let id = IncidentID(checking: name) else {
      report(
        "incident-id", place, "the folder \"\(name)\" has no name of the form YYYY-MM-DD-slug",
        help: "rename it to the day the incident began and a few words of a-z, 0-9 and dashes")
      return
    }
    if let texts {
      waiting.append(id)
      let way = texts.count == 1 ? "rename \(texts[0]) to report.md" : "write \(place)/report.md"
      return report(
        "missing-report", place, "this incident waits for its report", help: way, level: .warning)
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
