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
    "- 15:02+01:00 Found", "- 09:02 America/New_York Found", "14:02 Found", "* 14:02 Found", "1. 14:02 Found",
    "| Time | Event |\n|---|---|\n| 14:02 | Found |", "| Time (CET) | Event |\n|---|---|\n| 15:02 | Found |",
    "All times in CET.\n\n- 15:02 Found", "2014-03-02\n\n- 14:02 Found",
    "### Sunday, 2014-03-02\n\n- 14:02 Found",
  ])
  func everyFormOfAnEntryIsRead(timeline: String) throws {
    let read = try read(timeline)
    #expect(told(read) == ["2014-03-02 14:02 Found"])
    #expect(read.findings == [])
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
    #expect(read.findings == ["timeline-order error 24:3"])
  }

  @Test func theFirstEntryTakesTheNearestDay() throws {
    let text = SampleReport.replacing("- 13:58 A deploy", by: "- 23:50 A deploy")
      .replacingOccurrences(of: "started: 2014-03-02 13:58", with: "started: 2014-03-02 00:10")
    #expect(told(try ReadReport(text)).first?.hasPrefix("2014-03-01 23:50") == true)
  }

  @Test(arguments: [
    ("- ↓25:00 x", "time error"), ("- 14:02 a\n- ↓2014-02-30 14:00 b", "time error"),
    ("- 14:02 a\n- ↓13:02 b", "timeline-order error"),
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

  @Test func milestonesJoinTheEntriesThatTellThem() throws {
    let report = try #require(try ReadReport(SampleReport.text).report)
    #expect(report.timeline.items.map(\.milestones) == [[.started], [.detected], [.resolved]])
  }

  @Test func anchorsFollowTheReportsClock() throws {
    let report = try #require(try read("- 14:02 a\n- 14:02 b\n- 14:02:30 c").report)
    #expect(report.anchors.timeline == ["t-1358", "t-1402", "t-1402-2", "t-140230", "t-1520"])
  }
}
