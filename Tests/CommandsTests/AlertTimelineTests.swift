import TestSupport
import Testing

/// How a site shows what machines reported, and how long a check was red.
@Suite struct AlertTimelineTests {
  private func pages(_ logs: [String: String]) throws -> (timeline: String, log: String) {
    var files = [SampleReport.path: SampleReport.text]
    for (name, lines) in logs {
      files["content/incidents/\(SampleReport.id)/\(name)"] =
        "--- Log opened Sun Mar 02 13:50:00 2014\n" + lines
    }
    let folder = try TemporaryFolder(files)
    let outcome = try Program.run(["build", "--today", "2014-10-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let site = try folder.contents(of: "site").mapValues { String(decoding: $0, as: UTF8.self) }
    return (
      try #require(site["incidents/\(SampleReport.id)/index.html"]),
      try #require(site["incidents/\(SampleReport.id)/log.html"])
    )
  }

  /// What stands behind the words of a row, in either page.
  private func isBehind(_ words: String, _ note: String, in pages: (timeline: String, log: String)) -> Bool {
    let row = "\(words)\(note)</p>"
    return pages.timeline.contains(row) && pages.log.contains(row)
  }

  @Test func anAlertAndItsRecoveryKnowEachOther() throws {
    let pages = try pages([
      "irc.log": """
      13:59 < nagios> mq-1:memory is WARNING: 90%
      14:01 < nagios> mq-1:memory is CRITICAL: 97%
      14:08 < nagios> mq-1:memory is OK: 40%
      14:09 < nagios> mq-1:memory is OK: 39%
      14:10 < nagios> mq-2:memory is CRITICAL: 97%

      """
    ])
    let end = "(until <time datetime=\"2014-03-02T14:08Z\">14:08</time>)"
    #expect(isBehind("WARNING: 90%", " <span class=\"quiet\">\(end)</span>", in: pages))
    #expect(isBehind("CRITICAL: 97%", "", in: pages))
    #expect(isBehind("OK: 40%", " <span class=\"quiet\">(after 9 minutes)</span>", in: pages))
    #expect(isBehind("OK: 39%", "", in: pages))
    #expect(
      isBehind(
        "mq-2:memory is CRITICAL: 97%", " <span class=\"quiet\">(no recovery in this log)</span>", in: pages))
  }

  @Test(
    "A length is as exact as the clock",
    arguments: [
      ("14:01", "14:01", "within a minute"), ("14:01:10", "14:01:40", "after 30 seconds"),
      ("14:01", "14:01:40", "within a minute"), ("14:01", "15:08", "after 1 hour 7 minutes"),
      ("14:01:00", "14:02:00", "after 1 minute"),
    ])
  func lengthsAreHonest(start: String, end: String, length: String) throws {
    let pages = try pages(["irc.log": "\(start) < a> mq-1 is DOWN: x\n\(end) < a> mq-1 is UP: y\n"])
    #expect(isBehind("UP: y", " <span class=\"quiet\">(\(length))</span>", in: pages))
  }

  @Test func aRecoveryOnAnotherDaySaysWhich() throws {
    let pages = try pages([
      "irc.log": "14:01 < a> mq-1 is DOWN: x\n--- Day changed Mon Mar 03 2014\n00:10 < a> mq-1 is UP: y\n"
    ])
    let end = "(until <time datetime=\"2014-03-03T00:10Z\">00:10</time> on 3 March 2014)"
    #expect(isBehind("DOWN: x", " <span class=\"quiet\">\(end)</span>", in: pages))
    #expect(pages.log.contains("UP: y <span class=\"quiet\">(after 10 hours 9 minutes)</span>"))
  }

  @Test func theRecoveryMayStandInAnotherLog() throws {
    let pages = try pages([
      "a.log": "14:01 < a> mq-1 is DOWN: x\n14:02 < a> mq-2 is DOWN: x\n",
      "b.log": "14:05 < b> mq-1 is UP: y\n",
    ])
    #expect(isBehind("UP: y", " <span class=\"quiet\">(after 4 minutes)</span>", in: pages))
    #expect(
      isBehind("mq-2 is DOWN: x", " <span class=\"quiet\">(no recovery in these logs)</span>", in: pages))
  }

  @Test func theAxisShowsHowLongSomethingWasRed() throws {
    let red = "class=\"l1\""
    let pages = try pages(["irc.log": "14:01 < a> mq-1 is DOWN: x\n14:20 < a> mq-1 is UP: y\n"])
    #expect(pages.timeline.contains(red))
    let open = try self.pages(["irc.log": "14:01 < a> mq-1 is DOWN: x\n14:20 < a> hello\n"])
    #expect(!open.timeline.contains(red))
  }
}
