import ChatLogs
import Diagnostics
import Reports
import TestSupport
import Testing

@Suite("What looks like a secret is found where it stands, and is in nothing that is made of a report")
struct SecretMaskTests {
  private static let token = "ghp_" + String(repeating: "a1B2", count: 9)
  private static let masked = "ghp_" + String(repeating: "x", count: 36)
  private static let excuse = "<!-- icarus: allow secret because it is the example of the manual -->"

  private func text(_ report: Report?) throws -> String {
    var text = ""
    try #require(report).document.forEachBlock { block in text += block.inlines.plainText + "\n" }
    return text
  }

  @Test("In the text: the document hasn't it, the source has it, and the place is known")
  func text() throws {
    let read = try ReadReport(
      SampleReport.replacing("No message was lost.", by: "It was ghp_↓\(Self.token.dropFirst(4))."))
    let report = try #require(read.report)
    #expect(try text(report).contains(Self.masked) && !text(report).contains(Self.token))
    #expect(report.secrets.map(\.range.start) == read.places && report.secrets.map(\.kind) == [.githubToken])
    #expect(String(decoding: report.source.bytes, as: UTF8.self).contains(Self.token))
  }

  @Test("In the front matter, and so in the title")
  func frontMatter() throws {
    let report = try ReadReport(SampleReport.replacing("Messages arrived late", by: "Lost \(Self.token)"))
      .report
    #expect(report?.incident.title == "Lost \(Self.masked)")
  }

  @Test("An excuse on its line or the one before lets it stand, one elsewhere doesn't")
  func excuses() throws {
    for (words, stays) in [
      ("\(Self.token) \(Self.excuse)", true), ("\n\n\(Self.excuse)\n\(Self.token)\n\n", true),
      ("\n\n\(Self.excuse)\n\nOther words.\n\n\(Self.token)\n\n", false),
      ("\(Self.token) <!-- icarus: allow secret because -->", false),
      ("\(Self.token) <!-- icarus: allow blame because it is the example -->", false),
    ] {
      let report = try ReadReport(SampleReport.replacing("No message was lost.", by: words)).report
      #expect(try text(report).contains(Self.token) == stays, "\(words)")
    }
  }

  @Test("An archive that doesn't want the rule has nothing masked")
  func off() throws {
    let sample = SampleReport.replacing("No message was lost.", by: Self.token)
    #expect(try text(ReadReport(sample, settings: "rules: {secret: off}").report).contains(Self.token))
    #expect(try !text(ReadReport(sample, settings: "rules: {secret: error}").report).contains(Self.token))
  }

  @Test("In a log: in its words and its alerts; the line is told unless it is hidden")
  func logs() throws {
    let log =
      "14:00 <bob> use \(Self.token) now\n14:01 <nagios> broker3 SEND CRITICAL - password=hunter2024x refused\n"
    let report = try #require(try ReadReport(SampleReport.text, files: ["irc.log": log]).report)
    let curated = try #require(report.logs.first)
    let words = curated.log.events.map { String(decoding: curated.log.text(of: $0), as: UTF8.self) }
    #expect(words == ["use \(Self.masked) now", "broker3 SEND CRITICAL - password=xxxxxxxxxxx refused"])
    #expect(curated.log.alerts.allSatisfy { !$0.text.contains("hunter") })
    #expect(
      report.secrets.map(\.place) == [.log("irc.log", lines: [1...1]), .log("irc.log", lines: [2...2])]
        && report.secrets.map(\.range.start.line) == [1, 2])
    let hidden = SampleReport.replacing("timezone:", by: "logs: [{file: irc.log, hide: [1, 2]}]\ntimezone:")
    #expect(try ReadReport(hidden, files: ["irc.log": log]).report?.secrets == [])
  }

  @Test("A front matter may excuse what stands in its logs")
  func excusedLogs() throws {
    let sample = SampleReport.replacing(
      "timezone:", by: "# icarus: allow secret because all of them are invented\ntimezone:")
    let report = try ReadReport(sample, files: ["irc.log": "14:00 <bob> use \(Self.token) now\n"]).report
    let curated = try #require(report?.logs.first)
    #expect(
      String(decoding: curated.log.text(of: curated.log.events[0]), as: UTF8.self) == "use \(Self.token) now")
  }

  @Test("In a file that is published, with its place; not in one that isn't")
  func attachments() throws {
    let sample = SampleReport.replacing("No message was lost.", by: "See [the notes](notes.txt).")
    let text = "first line\nuse \(Self.token)\n"
    let report = try ReadReport(sample, files: ["notes.txt": text, "other.txt": text]).report
    #expect(report?.secrets.map(\.place) == [.attachment("notes.txt")])
    #expect(report?.secrets.first?.range.start == SourceLocation(line: 2, column: 9))
  }
}
