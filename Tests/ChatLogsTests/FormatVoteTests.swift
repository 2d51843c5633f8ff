import ChatLogs
import Incidents
import Testing

@Suite("The format of a log of several clients' shapes")
struct FormatVoteTests {
  private func log(_ stamp: String, _ lines: [String], date: String? = nil) -> ReadLog {
    ReadLog(lines.map { "[\(stamp)] \($0)\n" }.joined()) { $0.date = date.flatMap { Day(parsing: $0) } }
  }

  private static let night = [
    "<nagios> PROBLEM - web-07/HTTP is CRITICAL: refused", "*** Joins: bob (~bob@192.0.2.4)",
    "<@alice> on it", "*** Quits: bob (~bob@192.0.2.4) (Ping timeout)", "*** Joins: eve (~eve@192.0.2.4)",
  ]
  private static let told = [
    "message nagios PROBLEM - web-07/HTTP is CRITICAL: refused", "join bob ", "message alice on it",
    "quit bob Ping timeout", "join eve ",
  ]

  @Test(
    "A date in brackets does not make it Discord's",
    arguments: [
      "02.03.2014 13:58:02", "02-Mar-2014 13:58:02", "2014-03-02 13:58:02", "2014/03/02 13:58:02",
      "3/2/2014 1:58:02 PM", "02/03/2014 13:58:02", "02-03-14 13:58:02",
    ])
  func linesOfIRCWithADate(stamp: String) {
    let read = log(stamp, Self.night, date: "2014-03-02")
    #expect(read.events == Self.told.map { "2014-03-02 13:58:02 " + $0 })
    #expect(read.log.events.first.flatMap { read.log.alert(of: $0) }?.host == "web-07")
  }

  @Test func aDateThatMayMeanTwoDaysIsNoKnownFormat() {
    #expect(log("02/03/2014 13:58:02", Self.night).log.format == nil)
    #expect(log("02/03/2014 13:58:02", Self.night, date: "2014-05-02").log.format == nil)
  }

  @Test(arguments: ["alice", "alice has joined", "alice (~a@192.0.2.4) entered"])
  func linesRightBelowOneAnotherAreNotDiscords(line: String) {
    #expect(log("02/03/2014 13:58:02", [line, line, line]).log.format == nil)
    #expect(
      log("2014-03-02 13:58:02", Self.night + [line]).times
        == Array(repeating: "2014-03-02 13:58:02", count: 6))
  }

  @Test func whatStandsAboveItsTextIsDiscords() {
    let text = "[02/03/2014 13:58] lena\nanyone?\n\n[02/03/2014 13:59] bo b\n* yes\n"
    #expect(
      ReadLog(text).events == [
        "2014-03-02 13:58 message lena anyone?", "2014-03-02 13:59 message bo b * yes",
      ])
  }
}
