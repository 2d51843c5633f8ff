import Diagnostics
import TestSupport
import Testing

@testable import Markdown

@Suite struct MarkdownRendererTests {
  private func document(_ text: String) -> Document {
    Document(blocks: parse(text))
  }

  private func written(_ text: String, _ hooks: MarkdownHooks = MarkdownHooks()) -> String {
    MarkdownRenderer(hooks: hooks).lines(of: document(text).blocks).joined(separator: "\n")
  }

  @Test(arguments: [
    "# One\n\nTwo *three* **four** ~~five~~ `six`", "- a\n- b\n  - c\n\nd", "- a\n\n  b\n\n- c", "3. a\n4. b",
    "> a\n>\n> b", "```swift\nlet a = `b`\n```", "````\n```\n````",
    "| a | b |\n| --- | ---: |\n| c | d\\|e |",
    "- [ ] a\n- [x] b", "a  \nb", "a\nb", "---", "<https://example.org/a_b>",
    "[a](https://example.org/%28b%29)",
    "1\\. a", "\\# a", "\\- a", "a \\* b", "\\[a\\](b)", "\\<b\\>", "\\&amp;",
    "a\\![b](https://example.org/)",
    "- a\n\n* b", "``a`b``", "`` `a` ``", "",
  ])
  func whatIsWrittenAsWeWriteItStays(text: String) {
    #expect(written(text) == text)
  }

  @Test(arguments: [
    ("Setext\n===", "# Setext"), ("__a__ _b_", "**a** *b*"), ("* a\n* b", "- a\n- b"), ("1) a", "1. a"),
    ("    code", "```\ncode\n```"), ("- [-] a", "- \\[-\\] a"), ("a\\\nb", "a  \nb"), ("<b>a</b>", "a"),
    ("<div>\na\n</div>", ""), ("<!-- a -->\n\nb", "b"), ("a &lt;b&gt;", "a \\<b\\>"), ("&#32;- a", "\\- a"),
    ("a\n&#32;# b", "a\n\\# b"), ("[a](javascript:b)", "a"), ("***", "---"), ("![a *b*](c.png)", "a b"),
    ("a&#27;[31m&#8238;b", "a\\[31mb"),
    ("a[](https://example.org/)b", "ab"), ("[ a](https://b.c)", "[ a](https://b.c)"),
    ("| a |\n|---|\n| `b\\|c` |", "| a |\n| --- |\n| `b\\|c` |"), ("-\n- a", "-\n- a"),
  ])
  func otherMarksSayTheSame(text: String, expected: String) {
    #expect(written(text) == expected)
  }

  @Test func textsAreShownBeforeTheyAreEscaped() {
    var hooks = MarkdownHooks()
    hooks.texts = { $0.map { $0.replacing("a_b\nc", with: "█") } }
    #expect(written("x a\\_b\nc `a_b`", hooks) == "x █ `a_b`")
  }

  @Test func linksGoWhereTheyAreTold() {
    var hooks = MarkdownHooks()
    hooks.link = {
      $0 == "a" ? .words(followedBy: "[^1]") : $0 == "b" ? .words : .address("https://example.org/")
    }
    #expect(written("[x](a) [y](b) [z](c)", hooks) == "x[^1] y [z](https://example.org/)")
  }

  /// Random documents of marks: what is written reads as what was read.
  @Test func whatIsWrittenReadsTheSame() {
    var generator = SeededGenerator(seed: 4_711)
    let pieces = [
      "a", " ", "\n", "\n\n", "- ", "1. ", "> ", "*", "**", "_", "`", "```\n", "[", "](https://b.c)", "!",
      "|", "\\",
      "#", "# ", "~~", "<", ">", "&", "=", "---\n", "    ", "\n- ", "  \n", "x|y\n-|-\n", "+ ", ")", "(",
      "www.a.b",
    ]
    for _ in 0..<3_000 {
      let length = Int.random(in: 1...14, using: &generator)
      let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let first = document(text).blocks
      let again = document(written(text)).blocks
      #expect(
        Self.words(again) == Self.words(first),
        "\(text.debugDescription) became \(written(text).debugDescription)")
    }
  }

  private static func words(_ blocks: [Block]) -> [Substring] {
    blocks.plainText.split(whereSeparator: \.isWhitespace)
  }
}
