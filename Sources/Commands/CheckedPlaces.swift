import Checks
import Diagnostics

/// How many reports were checked, and in how many of them something was found.
struct CheckedPlaces {
  /// `23 reports`.
  let checked: String
  /// `4 of 23 reports and 1 other place`.
  let found: String

  /// `diagnostics` are those of the archive that are shown.
  init(_ diagnostics: [Diagnostic], of archive: CheckedArchive) {
    let folder = "\(archive.contents.settings.content)/incidents/"
    func report(_ diagnostic: Diagnostic) -> String? { Self.report(diagnostic.path, below: folder) }
    let reports = Set(diagnostics.compactMap(report))
    let others = Set(diagnostics.filter { report($0) == nil }.map(\.path))
    // Of those that can't be read nothing is left but what was found in them.
    let readable = archive.contents.incidents.map(\.id.rawValue)
    let all = Set(archive.diagnostics.compactMap(report)).union(readable)
    checked = Self.number(of: all.count, "report")
    guard !reports.isEmpty else {
      found = "\(Self.number(of: others.count, "place")) beside \(checked)"
      return
    }
    let rest = others.isEmpty ? "" : " and \(Self.number(of: others.count, "other place"))"
    found = "\(reports.count) of \(checked)\(rest)"
  }

  /// The id of the report in whose folder a file lies; a folder itself is that of no report.
  private static func report(_ path: String, below folder: String) -> String? {
    guard path.hasPrefix(folder), let end = path.dropFirst(folder.count).firstIndex(of: "/") else {
      return nil
    }
    return String(path.dropFirst(folder.count)[..<end])
  }

  private static func number(of count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}
