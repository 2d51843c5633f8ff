import Diagnostics
import Incidents
import Reports
import TestSupport
import Testing

/// A report, alone in an archive, in which everything was mended.
struct MendedSample {
  let before: Report
  let mended: MendedReport
  /// Read from the mended text.
  let after: Report
  /// What was found in the report before.
  let findings: [Diagnostic]

  /// Only what was found and `isShown` is mended.
  init(_ text: String, where isShown: (Diagnostic) -> Bool = { _ in true }) throws {
    let folder = try TemporaryFolder([SampleReport.path: text])
    let location = try #require(ArchiveLocation(root: folder.path))
    let contents = try ArchiveReader(location, knownRules: []).read { _, _ in { _ in [] } }
    try self.init(try #require(contents.incidents.first), in: contents, where: isShown)
  }

  init(
    _ incident: Incident, in contents: ArchiveContents, where isShown: (Diagnostic) -> Bool = { _ in true }
  ) throws {
    before = try #require(contents.report(of: incident))
    findings = contents.diagnostics.filter { $0.path == incident.reportPath && isShown($0) }
    mended = MendedReport(before, findings) { contents.report(of: incident, reading: $0) }
    after = try #require(contents.report(of: incident, reading: mended.after))
  }

  var text: String { String(decoding: mended.after, as: UTF8.self) }

  /// The lines that are other than before.
  var changed: [String] {
    func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
      bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }
    return zip(lines(mended.before), lines(mended.after)).filter { $0 != $1 }
      .map { String(decoding: $1, as: UTF8.self) }
  }
}
