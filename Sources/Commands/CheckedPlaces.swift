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
    var reports: Set<String> = []
    var others: Set<String> = []
    for path in Self.paths(of: diagnostics) {
      if let report = owners.report(ofFile: path) { reports.insert(report) } else { others.insert(path) }
    }
    // Of those that can't be read nothing is left but the errors in them.
    let readable = archive.contents.incidents.map(\.reportPath)
    let wrong = Self.paths(of: archive.diagnostics, at: .error).compactMap(owners.report)
    let all = reports.union(readable).union(wrong)
    checked = Self.number(of: all.count, "report")
    guard !reports.isEmpty else {
      found = "\(Self.number(of: others.count, "place")) beside \(checked)"
      return
    }
    let rest = others.isEmpty ? "" : " and \(Self.number(of: others.count, "other place"))"
    found = "\(reports.count) of \(checked)\(rest)"
  }

  /// Each once, where diagnostics are sorted. There may be as many as there are lines.
  private static func paths(of diagnostics: [Diagnostic], at level: Level? = nil) -> [String] {
    var paths: [String] = []
    for index in diagnostics.indices where level == nil || diagnostics[index].level == level {
      if diagnostics[index].path != paths.last { paths.append(diagnostics[index].path) }
    }
    return paths
  }

  private static func number(of count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }
}
