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
      SampleReport.replacing("timezone: Europe/London", by: "timezone: Europe/Lisbon"))
    let page = site["incidents/\(SampleReport.id)/index.html"]
    #expect(page?.contains(" data-zone=\"Europe/Lisbon\" data-started=\"2014-03-02T13:58Z\"") == true)
  }

  /// Both names of a line of the first log, the day, and seconds only where the log has them.
  @Test func aRowOfChatIsTheSameOnBothPages() throws {
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.text,
      "content/incidents/\(SampleReport.id)/irc.log": """
      --- Log opened Sun Mar 02 13:50:00 2014
      13:59 < alice> late?
      14:00:30 < bob> the broker
      14:01 < nagios> CRITICAL: mq-1 - memory is CRITICAL: 97%
      14:02 < alice> on it
      """,
    ])
    let outcome = try Program.run(["build", "--today", "2014-10-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let site = try folder.contents(of: "site").mapValues { String(decoding: $0, as: UTF8.self) }
    let page = try #require(site["incidents/\(SampleReport.id)/index.html"])
    let log = try #require(site["incidents/\(SampleReport.id)/log.html"])
    for row in [
      """
      <li id="irc-L2"><a href="#irc-L2"><time id="L2" datetime="2014-03-02T13:59Z">13:59</time></a>\
      <span>alice</span><p>late?</p></li>

      """,
      """
      <li id="irc-L3"><a href="#irc-L3"><time id="L3" datetime="2014-03-02T14:00:30Z">14:00:30</time></a>\
      <span>bob</span><p>the broker</p></li>

      """,
    ] {
      #expect(page.contains(row), "\(row)")
      #expect(log.contains(row), "\(row)")
    }
    let alert =
      "<a class=\"t\" href=\"#irc-L4\"><time id=\"L4\" datetime=\"2014-03-02T14:01Z\">14:01</time></a>"
    #expect(page.contains("<li class=\"ev alert\" id=\"irc-L4\">" + alert))
  }

  @Test func thePageOfALogTellsWhoseNicksStandInIt() throws {
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.text,
      "archive.yml":
        "title: A\npeople: {alice: {name: Alice Archer, nicks: [ali, ali_]}, bob: {name: bob}, carol: {name: Carol}}\n",
      "content/incidents/\(SampleReport.id)/irc.log":
        "2014-03-02 13:59 <@ali> late?\n2014-03-02 14:00 <bob> hi\n2014-03-02 14:00 <alice> no\n",
    ])
    let outcome = try Program.run(["build", "--today", "2014-10-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let log = try folder.read("site/incidents/\(SampleReport.id)/log.html")
    #expect(
      log.contains(
        "Europe/London. <code>ali</code> is Alice Archer, <code>alice</code> is Alice Archer. Back to"))
  }

  @Test func theSummaryNamesNobody() throws {
    let site = try site(
      SampleReport.replacing("severity: sev2", by: "severity: sev2\ncommander: carol\nquestion: Why?"))
    let summary = site["incidents/\(SampleReport.id)/summary.html"] ?? ""
    #expect(!summary.contains("carol") && !summary.contains("alice") && !summary.contains("Why?"))
    #expect(site["incidents/\(SampleReport.id)/index.html"]?.contains("<p>carol</p>") == true)
  }
}
