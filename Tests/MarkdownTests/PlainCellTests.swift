import Testing

@testable import Markdown

/// Texts of cells that are read without libcmark are what libcmark makes of them.
@Suite struct PlainCellTests {
  static let plain = [
    "a", "500033", "p99 (ms)", "3.5 %", "é 日本", "\"x\", 'y'", "a-b-c", "{x}", "#1",
  ]
  static let others = [
    "`a`", "a *b*", "a_b_", "\\#", "a &amp; b", "a <b>c</b>", "[a](b)", "![a](b)", "~~a~~", "a@b.example",
    "http://a.b",
    "www.a.example", "a\tb",
  ]

  @Test(arguments: plain) func needNoParser(text: String) { #expect(isPlain(text)) }

  @Test(arguments: others + [" a", "a "]) func needTheParser(text: String) { #expect(!isPlain(text)) }

  @Test(arguments: plain + others) func readLikeParagraphs(text: String) {
    #expect(html("|h|\n|-|\n|\(text)|\n").contains("<td>\(inner(html(text)))</td>"))
  }

  private func isPlain(_ text: String) -> Bool {
    let source = Array(text.utf8)
    var content = Content()
    for byte in source { content.append(byte) }
    return TableCells.isPlain(content, 0..<source.count)
  }

  /// What stands between the tags of a paragraph.
  private func inner(_ paragraph: String) -> String {
    paragraph.replacing("<p>", with: "").replacing("</p>", with: "").replacing("\n", with: "")
  }
}
