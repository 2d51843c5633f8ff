import ChatLogs
import Diagnostics
import Reports
import TestSupport
import Testing

/// No key here was ever one: their lines are of a few letters each.
@Suite("Of a private key no line is in what is made of a report, and it is told once")
struct PrivateKeyMaskTests {
  private static let begin = "-----BEGIN RSA PRIVATE" + " KEY-----"
  private static let end = "-----END RSA PRIVATE" + " KEY-----"
  private static let line = String(repeating: "aB3/", count: 16)
  private static let key = [begin, line, line, "Zz9+Zg==", end]

  private func text(_ report: Report) -> String {
    var text = ""
    report.document.forEachBlock { block in text += block.inlines.plainText + "\n" }
    return text
  }

  @Test("In the text, quoted or not; what follows stays where it was", arguments: ["", "    ", "> "])
  func text(front: String) throws {
    let lines = Self.key.map { front + $0 + "\n" }.joined()
    let words = "No message was lost.\n\n\(lines)\n\nMore words.\n"
    let report = try #require(
      try ReadReport(SampleReport.replacing("No message was lost.", by: words)).report)
    #expect(!text(report).contains("aB3/") && !text(report).contains("Zz9+"), "\(text(report))")
    #expect(text(report).contains("More words."))
    #expect(report.secrets.map(\.kind) == [.privateKey] && report.sections.count == 4)
    #expect(report.secrets.first?.range.start == SourceLocation(line: 20, column: 12 + front.utf8.count))
  }

  @Test("An excuse for the line in which it begins lets all of it stand")
  func excuse() throws {
    let excuse = "<!-- icarus: allow secret because it is the example of the manual -->"
    let lines = Self.key.joined(separator: "\n")
    let words = "\n\n\(excuse)\n\(lines)\n\n"
    let sample = SampleReport.replacing("No message was lost.", by: words)
    let report = try #require(try ReadReport(sample).report)
    #expect(String(decoding: report.source.bytes, as: UTF8.self).contains(lines))
    let html = report.document.blocks.map { "\($0)" }.joined()
    #expect(html.contains(Self.line) && html.contains("Zz9+Zg=="))
    let elsewhere = SampleReport.replacing("No message was lost.", by: "\n\n\(lines)\n\n\(excuse)\n\n")
    let masked = try #require(try ReadReport(elsewhere).report)
    #expect(!masked.document.blocks.map { "\($0)" }.joined().contains("aB3/"))
  }

  @Test("In the front matter")
  func frontMatter() throws {
    let key = Self.key.map { "  \($0)\n" }.joined()
    let report = try ReadReport(
      SampleReport.replacing("summary: Messages", by: "summary: |\n\(key)  Messages")
    ).report
    let summary = try #require(report?.incident.summary)
    #expect(!summary.contains("aB3/") && summary.contains("Messages arrived"))
  }

  private static let log = """
    14:00 <bob> how does it log in?
    14:00 <alice> \(begin)
    14:00 <alice> \(line)
    14:01 <bob> alice: stop!
    14:01 <alice> \(line)
    14:01 <alice> AbCd
    14:01 <alice> \(end)
    14:02 <alice> sorry

    """

  private func report(hiding lines: String) throws -> Report {
    let sample = SampleReport.replacing(
      "timezone:", by: "logs: [{file: irc.log, hide: [\(lines)]}]\ntimezone:")
    return try #require(try ReadReport(sample, files: ["irc.log": Self.log]).report)
  }

  private func words(of report: Report) throws -> [String] {
    let log = try #require(report.logs.first).log
    return log.events.map { String(decoding: log.text(of: $0), as: UTF8.self) }
  }

  @Test("In a log, where each line is an event of its own and others speak between")
  func logs() throws {
    let report = try report(hiding: "")
    let masked = String(repeating: "x", count: 64)
    #expect(
      try words(of: report) == [
        "how does it log in?", "-----BEGIN xxxxxxxxxxxxxxxxxxxx", masked, "alice: stop!", masked, "xxxx",
        String(repeating: "x", count: Self.end.utf8.count), "sorry",
      ])
    #expect(report.secrets.map(\.place) == [.log("irc.log", lines: [2...3, 5...7])])
    #expect(report.secrets.first?.range.start.line == 2)
  }

  @Test("One whose beginning is hidden is masked all the same, and told where it shows")
  func hiddenBeginning() throws {
    let report = try report(hiding: "1-3")
    #expect(try !words(of: report).joined().contains("aB3/"))
    #expect(report.secrets.map(\.place) == [.log("irc.log", lines: [5...7])])
    #expect(report.secrets.first?.range.start.line == 5)
    #expect(try self.report(hiding: "2-3, 5-7").secrets == [])
  }

  @Test("In a message of an export, which has many lines")
  func exports() throws {
    let text = (["look:"] + Self.key + ["was it"]).joined(separator: "\\n")
    let export = "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"\(text)\",\"ts\":\"1393768800.000000\"}]"
    let sample = SampleReport.replacing("timezone:", by: "logs: [export.json]\ntimezone:")
    let report = try #require(try ReadReport(sample, files: ["export.json": export]).report)
    let words = try words(of: report)
    #expect(words.count == 1 && words[0].hasPrefix("look:\n") && words[0].hasSuffix("x\nwas it"), "\(words)")
    #expect(!words[0].contains("aB3/"))
    #expect(report.secrets.map(\.place) == [.log("export.json", lines: [1...1])])
  }

  @Test("In a file that is published")
  func attachments() throws {
    let sample = SampleReport.replacing("No message was lost.", by: "See [the notes](notes.txt).")
    let text = "first line\n" + Self.key.joined(separator: "\n") + "\n"
    let report = try ReadReport(sample, files: ["notes.txt": text]).report
    #expect(report?.secrets.map(\.place) == [.attachment("notes.txt")])
    #expect(report?.secrets.first?.range.start == SourceLocation(line: 2, column: 12))
  }
}
