import Checks
import Diagnostics
import Reports

/// How many reports were checked, and in how many of them something was found.
struct CheckedPlaces {
  /// `23 reports`.
  let checked: String
  /// `4 of 23 reports and 1 other place`.
  let found: String

  /// `diagnostics` are those of the archive that are shown.
  init(_ diagnostics: [Diagnostic], of archive: CheckedArchive) {
    let owners = ReportOwners(archive.contents)
    let paths = Set(diagnostics.map(\.path))
    let reports = Set(paths.compactMap(owners.report))
    let others = paths.filter { owners.report(ofFile: $0) == nil }
    // Of those that can't be read nothing is left but the errors in them.
    let readable = archive.contents.incidents.map(\.reportPath)
    let wrong = Set(archive.diagnostics.lazy.filter { $0.level == .error }.map(\.path))
    let all = Set(wrong.compactMap(owners.report)).union(readable).union(reports)
    checked = Self.number(of: all.count, "report")
    guard !reports.isEmpty else {
      found = "\(Self.number(of: others.count, "place")) beside \(checked)"
      return
    }
    let rest = others.isEmpty ? "" : " and \(Self.number(of: others.count, "other place"))"
    found = "\(reports.count) of \(checked)\(rest)"
  }

  private static func number(of count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}
