import Testing

@testable import Drafting

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("plain text, 80 % - ok?", "plain text, 80 % - ok?"), ("http_5xx", "http_5xx"), ("_no_", "\\_no\\_"),
    ("*bold* `code` [a](b)", "\\*bold\\* \\`code\\` \\[a\\](b)"), ("a < b && c", "a < b && c"),
    ("<b>", "\\<b>"),
    ("&amp;", "\\&amp;"), ("~5 ~~no~~", "~5 \\~\\~no\\~\\~"), ("a\nb\tc", "a b c"), ("C:\\x", "C:\\\\x"),
    ("a\u{202E}b\u{200B}c\u{7}", "abc"),
  ])
  func whatMeansSomethingIsEscaped(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test func longTextIsCutAtAWord() {
    #expect(MarkdownText.escaped("one two three", limit: 9) == "one two …")
    #expect(MarkdownText.escaped("onetwothree", limit: 3) == "one …")
  }
}
