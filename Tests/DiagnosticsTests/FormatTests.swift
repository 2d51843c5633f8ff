import Diagnostics
import Foundation
import Testing

@Suite struct FormatTests {
  private let source = SourceText(
    path: "content/a.md", bytes: Array("first\n\tsev: ü sev0 \u{1B}[31m\n".utf8))

  private var diagnostic: Diagnostic {
    Diagnostic(
      "unknown-severity", path: "content/a.md", at: SourceRange(line: 2, column: 10, length: 4),
      "unknown severity \"sev0\"", help: "did you mean \"sev1\"?",
      notes: [Diagnostic.Note("the list is here", path: "archive.yml", at: SourceRange(line: 3, column: 1))])
  }

  @Test func textShowsTheLineAndACaret() {
    let text = TextFormat { _ in source }.format([diagnostic])
    #expect(
      text == """
        content/a.md:2:10: error: unknown severity "sev0" [unknown-severity]
            2 |  sev: ü sev0 \\u{1b}[31m
              |         ^~~~
          note: archive.yml:3:1: the list is here
          help: did you mean "sev1"?

        """)
  }

  @Test func nothingFromContentMovesTheCursor() {
    var hostile = diagnostic
    hostile.message = "a\u{1B}[2Jb\u{202E}c\nd"
    hostile.path = "content/\u{7}.md"
    let text = TextFormat { _ in nil }.format([hostile])
    #expect(
      text.hasPrefix("content/\\u{7}.md:2:10: error: a\\u{1b}[2Jb\\u{202e}c\\u{a}d [unknown-severity]\n"))
  }

  @Test func filesAreSetApart() {
    let findings = ["a.md", "a.md", "b.md"].map { Diagnostic("x", path: $0, at: .start, "m") }
    #expect(
      TextFormat { _ in nil }.format(findings)
        == "a.md:1:1: error: m [x]\na.md:1:1: error: m [x]\n\nb.md:1:1: error: m [x]\n")
  }

  @Test func onATerminalWordsAndExcerptsKeepToItsWidth() {
    let line = Array("\(String(repeating: "ü", count: 60))sev0 \(String(repeating: "é", count: 60))".utf8)
    var wide = diagnostic
    wide.range = SourceRange(line: 1, column: 121, length: 4)
    wide.help = "write one of: near-miss, sev1, sev2, sev3, or define it in archive.yml"
    let text = TextFormat(width: 50) { SourceText(path: $0, bytes: line) }.format([wide])
    #expect(
      text.split(separator: "\n").dropFirst().map(String.init) == [
        "    1 | \(String(repeating: "ü", count: 8))sev0 éééééééééé",
        "      |         ^~~~",
        "  note: archive.yml:3:1: the list is here",
        "  help: write one of: near-miss, sev1, sev2, sev3,",
        "        or define it in archive.yml",
      ])
  }

  @Test(
    "A line that is no text, at every column and width",
    arguments: [nil, 1, 40, 41, 43, 60, 200])
  func bytesThatAreNoTextAreShownSomehow(width: Int?) {
    let bytes = Array(repeating: UInt8(0x80), count: 300)
    let format = TextFormat(width: width) { SourceText(path: $0, bytes: bytes) }
    for column in 1...310 {
      let found = Diagnostic("x", path: "a", at: SourceRange(line: 1, column: column, length: 3), "m")
      #expect(format.format([found]).split(separator: "\n").count == 3)
    }
  }

  @Test func jsonIsOfTheContract() throws {
    let bytes = JSONFormat.format([diagnostic])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(json["errors"] as? Int == 1)
    #expect(json["warnings"] as? Int == 0)
    let first = try #require((json["diagnostics"] as? [[String: Any]])?.first)
    #expect(
      Set(first.keys) == [
        "rule", "severity", "path", "line", "column", "end_line", "end_column", "message", "help", "notes",
      ])
    #expect(first["end_column"] as? Int == 14)
  }

  @Test func diagnosticsAreSortedByPlace() {
    let places = [(2, 1), (1, 5), (1, 2)].map { SourceRange(line: $0.0, column: $0.1) }
    let sorted = places.map { Diagnostic("x", path: "a", at: $0, "m") }.sorted()
    #expect(sorted.map(\.range.start.description) == ["1:2", "1:5", "2:1"])
  }
}
