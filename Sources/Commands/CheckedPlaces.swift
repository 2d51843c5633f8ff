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
    let paths = Set(diagnostics.map(\.path))
    let reports = Set(paths.compactMap { Self.report($0, below: folder) })
    let others = paths.filter { Self.report($0, below: folder) == nil }
    // Of those that can't be read nothing is left but the errors in them.
    let readable = archive.contents.incidents.map(\.id.rawValue)
    let wrong = Set(archive.diagnostics.lazy.filter { $0.level == .error }.map(\.path))
    let all = Set(wrong.compactMap { Self.report($0, below: folder) }).union(readable)
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
