import TestSupport
import Testing

/// What templates and script are given.
@Suite struct PublishedPageTests {
  private func site(_ text: String) throws -> [String: String] {
    let folder = try TemporaryFolder([SampleReport.path: text])
    let outcome = try Program.run(["build", "--today", "2014-10-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return try folder.contents(of: "site").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func aFormerAddressLeadsOnAtOnce() throws {
    let site = try site(
      SampleReport.replacing("severity: sev2", by: "severity: sev2\naliases: [2014-03-02-crash]"))
    for page in ["index", "summary"] {
      let address = "../../incidents/\(SampleReport.id)/\(page).html"
      let former = site["incidents/2014-03-02-crash/\(page).html"] ?? ""
      #expect(former.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(address)\">"))
      #expect(former.contains("<link rel=\"canonical\" href=\"\(address)\">"))
      #expect(former.contains("<a href=\"\(address)\">"))
    }
    #expect(site["incidents/2014-03-02-crash/log.html"] == nil)
    #expect(site["index.html"]?.contains("http-equiv=\"refresh\"") == false)
  }

  @Test func theScriptLearnsWhichClockTheReportTells() throws {
    let site = try site(
      SampleReport.replacing("severity: sev2", by: "severity: sev2\ntimezone: Europe/London"))
    let page = site["incidents/\(SampleReport.id)/index.html"]
    #expect(page?.contains(" data-zone=\"Europe/London\"") == true)
  }

  @Test func theSummaryNamesNobody() throws {
    let site = try site(
      SampleReport.replacing("severity: sev2", by: "severity: sev2\ncommander: carol\nquestion: Why?"))
    let summary = site["incidents/\(SampleReport.id)/summary.html"] ?? ""
    #expect(!summary.contains("carol") && !summary.contains("alice") && !summary.contains("Why?"))
    #expect(site["incidents/\(SampleReport.id)/index.html"]?.contains("<p>carol</p>") == true)
  }
}
