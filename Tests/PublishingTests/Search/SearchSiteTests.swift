import Foundation
import Incidents
import TestSupport
import Testing

@testable import Publishing

@Suite("The search of a site")
struct SearchSiteTests {
  private static let text = "site/incidents/\(SampleReport.id)/search.js"
  private let place: TemporaryFolder
  private let day = Day(number: 16_200)

  init() throws {
    place = try TemporaryFolder([SampleReport.path: SampleReport.text])
  }

  private func writeLog(_ lines: [String], _ settings: String = "logs: [irc.log]") throws {
    try place.write(
      SampleReport.replacing("services: [broker]", by: settings + "\nservices: [broker]"),
      to: SampleReport.path)
    try place.write(
      lines.joined(separator: "\n") + "\n", to: "content/incidents/\(SampleReport.id)/irc.log")
  }

  @Test("A report's text has its words in the order of the page, each with the anchor of its place")
  func rows() throws {
    try writeLog(
      [
        "14:02 <nagios> broker3:memory is CRITICAL: 97%", "14:03 <alice> </script> & \"quoted\\\"",
        "14:04 -!- bob [b@c] has joined #ops", "14:05 <nagios> broker3:memory is CRITICAL: 97%",
        "14:06 <alice> my password", "18:00 <alice> after all \u{202E}that",
      ], "logs:\n  - file: irc.log\n    date: 2014-03-02\n    hide: [5]")
    _ = try #require(try Builder(place).warm(on: day))
    #expect(
      try place.read(Self.text) == """
        icarusText("2014-03-02-broker",[
        "t","Messages arrived late",
        "d","2 March 2014",
        "v","SEV 2",
        "s","Messages arrived up to nine minutes late for 78 minutes.",
        "n","broker, no-memory-limit",
        "pimpact","1,840 customers saw messages arrive up to nine minutes late. No message was lost.",
        "et-1358","A deploy doubles the number of channels per connection",
        "et-1402","nagios reports broker3 memory CRITICAL",
        "et-1520","The backlog is gone",
        "pconclusions","A broker takes as much memory as the machine has, and the alert came when it had none left.",
        "aa1","Alert when the memory of a broker passes 80 %",
        "aa2","Cap channels per connection",
        "mirc-L1","broker3:memory is CRITICAL: 97%",
        "lirc-L2","\\u003c/script\\u003e \\u0026 \\"quoted\\\\\\"",
        "girc-L6","after all that",
        ]);

        """)
  }

  @Test("What is redacted is neither in the texts nor in the index, and links stay")
  func redaction() throws {
    try place.write("redact: ['broker\\d', 'L\\d+', 'doubles']\n", to: "content/archive.yml")
    try writeLog(["14:02 <alice> broker3 is out, see L2"])
    _ = try #require(try Builder(place).warm(on: day))
    let (text, index) = (try place.read(Self.text), try place.read("site/search/all.js"))
    #expect(text.contains("\"lirc-L1\",\"████ is out, see ████\""))
    #expect(!text.contains("broker3") && !text.contains("doubles"))
    #expect(index.contains(" broker 1 ") && !index.contains("broker3") && !index.contains("doubles"))
  }

  @Test("An edit writes the report's text and the files of its words; what is edited back is as it was")
  func edit() throws {
    for number in 1...30 {
      let id = "2014-02-\(String(format: "%02d", number % 28 + 1))-cache\(number)"
      try place.write(
        SampleReport.text.replacing("2014-03-02", with: id.prefix(10)),
        to: "content/incidents/\(id)/report.md")
    }
    let builder = try Builder(place)
    _ = try #require(try builder.warm(on: day))
    let before = try place.contents(of: "site")
    Thread.sleep(forTimeInterval: 0.02)
    try place.write(
      SampleReport.replacing("The backlog is gone", by: "The zebra is gone"), to: SampleReport.path)
    let second = try #require(try builder.warm(on: day))
    // Its page, its text, and the files of "backlog" and "zebra".
    #expect(second.written == 4)
    #expect(
      try place.read("site/search/z.js") == "icarusIndex(\"z\",\"zebra Y\");\n".replacing("Y", with: "xs"))
    #expect(try place.contents(of: "site") == builder.cold(on: day).files)
    Thread.sleep(forTimeInterval: 0.02)
    try place.write(SampleReport.text, to: SampleReport.path)
    _ = try #require(try builder.warm(on: day))
    #expect(try place.contents(of: "site") == before)
  }

  @Test("A report is found by its own words, whatever its pages show of others")
  func keptText() throws {
    let other = "2014-03-05-cache"
    try place.write(
      SampleReport.text.replacing("2014-03-02", with: "2014-03-05"),
      to: "content/incidents/\(other)/report.md")
    let builder = try Builder(place)
    _ = try #require(try builder.warm(on: day))
    Thread.sleep(forTimeInterval: 0.02)
    try place.write(
      SampleReport.replacing("Messages arrived late", by: "Messages were lost"), to: SampleReport.path)
    // The newest comes first, and its page names the one before.
    let changes = try builder.changes(on: day).changes
    #expect(changes.states(ofReport: 0) == nil && changes.keepsSearchText(ofReport: 0))
    #expect(!changes.keepsSearchText(ofReport: 1))
    try place.write("x", to: "site/incidents/\(other)/search.js")
    #expect(try !builder.changes(on: day).changes.keepsSearchText(ofReport: 0))
  }

  @Test(
    "A damaged index is made anew",
    arguments: ["search/all.js", "search/reports.js", "incidents/\(SampleReport.id)/search.js"])
  func damaged(file: String) throws {
    let builder = try Builder(place)
    _ = try #require(try builder.warm(on: day))
    let before = try place.contents(of: "site")
    Thread.sleep(forTimeInterval: 0.02)
    try place.write("x", to: "site/" + file)
    _ = try #require(try builder.warm(on: day))
    #expect(try place.contents(of: "site") == before)
  }
}
