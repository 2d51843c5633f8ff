import Foundation
import Markdown
import Diagnostics
import Incidents
import TestSupport
import Testing

@Suite struct TimelineTests {
  private static let entries = """
    - 13:58 A deploy doubles the number of channels per connection
    - 14:02 nagios reports `broker3` memory CRITICAL
    - 15:20 The backlog is gone
    """

  private func read(_ timeline: String, settings: String = "", frontMatter: String = "services: [broker]")
    throws -> ReadReport
  {
    let text = SampleReport.replacing(Self.entries, by: timeline)
    return try ReadReport(
      text.replacingOccurrences(of: "services: [broker]", with: frontMatter), settings: settings)
  }

  private func told(_ read: ReadReport) -> [String] {
    (read.report?.entries ?? []).map { "\($0.time.local) \($0.text.plainText)" }
  }

  @Test(arguments: [
    "- 14:02 Found", "- **14:02** Found", "- *14:02*: Found", "- `14:02` – Found", "- 14:02 - Found",
    "- **14:02:** Found", "- 2:02 pm Found", "- 2:02pm — Found", "- 14:02 UTC Found",
    "- **14:02** UTC: Found",
    "- 14:02Z Found", "- 2014-03-02 14:02 Found", "- 2014-03-02T14:02Z Found", "- 15:02 CET Found",
    "- 15:02+01:00 Found", "- 09:02 America/New_York Found", "14:02 Found", "* 14:02 Found", "* ~14:02 Found",
    "1. 14:02 Found",
    "| Time | Event |\n|---|---|\n| 14:02 | Found |", "| Time (CET) | Event |\n|---|---|\n| 15:02 | Found |",
    "| Day | Time (CET) | Event |\n|---|---|---|\n| 2014-03-02 | 15:02 | Found |",
    "| Day | Time | Event |\n|---|---|---|\n| March 2, 2014 | | |\n| | 14:02 | Found |",
    "| Day | Time | Event |\n|---|---|---|\n| 2 March | 14:02 | Found |",
    "### Sunday, 2 March\n\n- 14:02 Found",
    "March 2nd:\n\n- 14:02 Found",
    "All times in CET.\n\n- 15:02 Found", "2014-03-02\n\n- 14:02 Found",
    "### Sunday, 2014-03-02\n\n- 14:02 Found", "Sunday 2 March 2014:\n\n- 14:02 Found",
    "March 2, 2014\n\n- 14:02 Found", "### Sunday, the 2nd of March 2014\n\n- 14:02 Found",
    "2 Mar 2014\n\n- 14:02 Found", "- 20140302T1402Z Found",

    "- 15:02 UTC+1 Found", "- 09:02 GMT-05:00: Found", "- 09:02 (UTC-5) Found", "- 09:02 -05:00 Found",
    "- 2014-03-02 09:02-05:00 Found", "All times are in UTC+1.\n\n- 15:02 Found",
    "All times are given in GMT-05:00\n\n- 09:02 Found",
    "| Time (UTC+1) | Event |\n|---|---|\n| 15:02 | Found |",
    "- Sunday\n  - 14:02 Found", "- Sunday\n  1. evening\n     - 14:02 Found",
    "- 2014-03-02\n  - 14:02 Found",
  ])
  func everyFormOfAnEntryIsRead(timeline: String) throws {
    let read = try read(timeline)
    #expect(told(read) == ["2014-03-02 14:02 Found"])
    #expect(read.findings == [])
  }

  @Test(arguments: [
    ("- 14:02–14:05 Rollback", "–14:05 Rollback"), ("- 14:02 – 14:05: Rollback", "– 14:05: Rollback"),
    ("- **14:02–14:05** Rollback", "–14:05 Rollback"),
    ("- **14:02** - **14:05** Rollback", "- 14:05 Rollback"),
    ("- 14:02 to 14:05 Rollback", "to 14:05 Rollback"), ("- 14:02-14:05 Rollback", "-14:05 Rollback"),
    ("- 14:02: 14:05 was next", "14:05 was next"), ("- 14:02 – 3 brokers", "3 brokers"),
    ("| Time | Event |\n|-|-|\n| 14:02 – 14:05 | Rollback |", "– 14:05 Rollback"),
  ])
  func whenSomethingEndedIsKept(timeline: String, text: String) throws {
    let read = try read(timeline)
    #expect(told(read) == ["2014-03-02 14:02 \(text)"])
    #expect(read.findings == [])
  }

  @Test(arguments: [
    ("- 13:58–14:05 a", "14:05"), ("- 13:58 to 14:05 a", "14:05"), ("- 23:50 – **00:10** a", "00:10"),
    ("- 13:58–13:58 a", nil), ("- 13:58–12:00 a", nil), ("- 13:58 to do", nil), ("- 13:58 - 3 hosts", nil),
    ("| Time | Event |\n|-|-|\n| 13:58–14:05 | a |", "14:05"),
  ])
  func theEndOfAnEntryIsKnown(timeline: String, end: String?) throws {
    let entry = try #require(try read(timeline).report?.entries.first)
    #expect(entry.end?.local.clock.description == end)
    if let end = entry.end { #expect(end > entry.time && end - entry.time <= 1_200) }
  }

  @Test func theLastEntryEndsTheIncidentWhereNothingElseDoes() throws {
    let text = SampleReport.replacing(Self.entries, by: "- 13:58 a\n- 14:45–15:20 b")
      .replacingOccurrences(of: "resolved: 2014-03-02 15:20\n", with: "")
    let read = try ReadReport(text)
    #expect(read.report?.incident.milestones[.resolved]?.local.clock.description == "15:20")
  }

  @Test(arguments: [("14:02 IST Found", ["time warning"]), ("22:02 SGT Found", []), ("14:02 ISTANBUL", [])])
  func aZoneOfSeveralPlacesIsTold(entry: String, findings: [String]) throws {
    let read = try read("- ↓\(entry)")
    #expect(read.findings == zip(findings, read.places).map { "\($0) \($1)" })
  }

  @Test func secondsAreKeptWhereTheyWereWritten() throws {
    #expect(
      told(try read("- 2014-03-02 14:41:30 Moved\n- 14:42:07.5 Gone")) == [
        "2014-03-02 14:41:30 Moved", "2014-03-02 14:42:07 Gone",
      ])
  }

  @Test func midnightIsPassed() throws {
    let read = try read("- 23:50 a\n- 00:10 b\n- 09:00 c\n- 08:59 d")
    #expect(
      told(read) == [
        "2014-03-02 23:50 a", "2014-03-03 00:10 b", "2014-03-03 09:00 c", "2014-03-03 08:59 d",
      ])
    #expect(read.findings == ["timeline-order error 25:3"])
  }

  @Test func theFirstEntryTakesTheNearestDay() throws {
    let text = SampleReport.replacing("- 13:58 A deploy", by: "- 23:50 A deploy")
      .replacingOccurrences(of: "started: 2014-03-02 13:58", with: "started: 2014-03-02 00:10")
    #expect(told(try ReadReport(text)).first?.hasPrefix("2014-03-01 23:50") == true)
  }

  @Test(arguments: [
    ("- ↓25:00 x", "time error"), ("- 14:02 a\n- ↓2014-02-30 14:00 b", "time error"),
    ("- 14:02 a\n- ↓13:02 b", "timeline-order error"),
    ("- 14:02:30 a\n- 14:02 b\n- ↓14:01:59 c", "timeline-order error"),
    ("- ↓9:05 x", "time warning"), ("- ↓2014-03-02 9:05: x", "time warning"),
    ("- ↓20140230T140100Z x", "time error"),
    ("- ↓2014-02-30T14:01Z x", "time error"), ("- ↓20140302T250100Z x", "time error"),
    ("### ↓2014-02-30\n\n- 14:02 x", "time error"),
    (
      "Sunday, ↓30 February 2014\n\n- 14:02 x".replacingOccurrences(of: "Sunday, ↓", with: "↓Sunday, "),
      "time error"
    ),
    ("↓2 March 1814\n\n- 14:02 x", "time error"), ("All times in ↓Foo/Bar.\n\n- 14:02 x", "time warning"),
    ("All times are in ↓Pacific time.\n\n- 14:02 x", "time warning"),
    ("All times ↓PT.\n\n- 14:02 x", "time warning"), ("(all times ↓Pacific)\n\n- 14:02 x", "time warning"),
    ("| Time (↓XYZ) | Event |\n|---|---|\n| 14:02 | x |", "time warning"),
  ])
  func wrongTimesArePlaced(timeline: String, finding: String) throws {
    let read = try read(timeline)
    let place = try #require(read.places.first)
    #expect(read.findings == [finding + " " + place.description])
  }

  @Test func aTimeThatTheClocksSkippedIsAnError() throws {
    let read = try read(
      "- 2014-03-30 ↓01:30 x".replacingOccurrences(of: "2014-03-30 ↓", with: "↓2014-03-30 "),
      settings: "timezone: Europe/London")
    #expect(read.findings == ["time error \(try #require(read.places.first))"])
  }

  @Test func aTimeThatTheClocksShowedTwiceIsTheFirst() throws {
    let read = try read("- ↓2013-10-27 01:30 x", settings: "timezone: Europe/London")
    #expect(read.findings == ["time-twice hint \(try #require(read.places.first))"])
    #expect(read.report?.entries.first?.time.rfc3339 == "2013-10-27T01:30:00+01:00")
  }

  @Test func anOffsetTellsTheTwoApart() throws {
    let read = try read("- 2013-10-27 01:30+00:00 x", settings: "timezone: Europe/London")
    #expect(read.findings == [])
    #expect(read.report?.entries.first?.time.rfc3339 == "2013-10-27T01:30:00Z")
  }

  @Test func whatStandsBetweenBelongsToTheEntryAbove() throws {
    let read = try read("Before the entries.\n\n- 14:02 a\n\n  More of a.\n- no time\n- 14:05 b")
    let report = try #require(read.report)
    #expect(report.timelineProse.map(\.plainText) == ["Before the entries."])
    #expect(report.entries.map { $0.blocks.map(\.plainText) } == [["More of a.", "no time"], []])
  }

  @Test(arguments: [
    ("- 14:02 a\n- 14:05-15:10 b", ["14:02 a", "14:05 -15:10 b"]),
    ("- 14:02-01:00 b", ["14:02 -01:00 b"]), ("- **14:02**-15:10 b", ["14:02 -15:10 b"]),
    ("- 14:02 -14:05 b", ["14:02 -14:05 b"]), ("- 14:02 +01:20 b", ["14:02 +01:20 b"]),
    ("| Time | Event |\n|-|-|\n| 14:02-15:10 | b |", ["14:02 -15:10 b"]), ("- 9:05 b", ["09:05 b"]),
    ("- 9:05-9:10 b", ["09:05 -9:10 b"]),
    ("- 13:58 a\n- Sunday\n  - 14:02 b\n  - c", ["13:58 a | Sunday", "14:02 b | c"]),
    ("- 14:02 a\n  - b\n  - c", ["14:02 a | b\nc"]),
    (
      "| Time | Event |\n|-|-|\n| soon | x |\n| 14:02 | a |\n| | b |\n| later | c |",
      ["14:02 a | b | later – c"]
    ),
    (
      "| Time | Event |\n|-|-|\n| 14:02 | a |\n| 2014-03-03 | b |\n| 14:02 | c |", ["14:02 a | b", "14:02 c"]
    ),
    ("- 14:02 a\n\n| Host | State |\n|-|-|\n| b | c |", ["14:02 a | Host State\nb c"]),
    ("- 14:02 a\n\n### 03.03.2014\n\nb\n\n- 14:05 c", ["14:02 a | 03.03.2014 | b", "14:05 c"]),
    ("- 14:02 a\n\nAll times in CET.\n\n- 15:05 b", ["14:02 a | All times in CET.", "14:05 b"]),
    ("- 14:02 a\n- 25:00 b", ["14:02 a | 25:00 b"]),
    ("- 14:02 a\n\n2014-02-30\n\n- 14:05 b", ["14:02 a | 2014-02-30", "14:05 b"]),
  ])
  func whatATimelineSaysIsKept(timeline: String, told: [String]) throws {
    let entries = try #require(try read(timeline).report).entries
    #expect(
      entries.map { entry in
        (["\(entry.time.local.clock) \(entry.text.plainText)"] + entry.blocks.map(\.plainText))
          .joined(separator: " | ")
      } == told)
  }

  @Test func rowsBeforeTheFirstEntryAreProse() throws {
    let read = try read("| Time | Event |\n|-|-|\n| before | x |\n| 14:02 | a |")
    #expect(read.report?.timelineProse.map(\.plainText) == ["before – x"])
  }

  @Test(arguments: [
    "Three times in IRC somebody asked.", "At times in Berlin and here it was slow.", "Time (HH:MM)",
  ])
  func otherSentencesStateNoZone(sentence: String) throws {
    #expect(try read(sentence + "\n\n- 14:02 x").findings == [])
  }

  @Test func anEntryBehindASkippedTimeIsInOrder() throws {
    let read = try read(
      "- 2014-03-30 00:50 a\n- ↓01:30 b\n- 02:10 c\n- ↓02:05 d", settings: "timezone: Europe/London")
    #expect(read.findings == zip(["time error", "timeline-order error"], read.places).map { "\($0) \($1)" })
  }

  @Test func milestonesJoinTheEntriesThatTellThem() throws {
    let report = try #require(try ReadReport(SampleReport.text).report)
    #expect(report.timeline.items.map(\.milestones) == [[.started], [.detected], [.resolved]])
  }

  @Test func anchorsFollowTheReportsClock() throws {
    let report = try #require(try read("- 14:02 a\n- 14:02 b\n- 14:02:30 c").report)
    #expect(report.anchors.timeline == ["t-1358", "t-1402", "t-1402-2", "t-140230", "t-1520"])
  }

  @Test func anchorsOfOneClockAreCountedInTheOrderOfTheTimeline() throws {
    let report = try #require(
      try read("- 14:02 a\n- 14:30 b\n- 2014-03-03 14:02 c\n- 14:30 d\n- 2014-03-04 14:02 e").report)
    #expect(
      report.anchors.timeline == [
        "t-1358", "t-1402", "t-1430", "t-1520", "t-1402-2", "t-1430-2", "t-1402-3",
      ])
    #expect(report.incident.anchors.all == report.incident.anchors.all.sorted())
    #expect(Set(report.incident.anchors.all).count == report.incident.anchors.all.count)
  }
}
