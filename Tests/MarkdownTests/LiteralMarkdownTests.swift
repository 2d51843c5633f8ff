import Markdown
import Testing

/// What somebody wrote stands in Markdown as it is.
@Suite struct LiteralMarkdownTests {
  @Test(arguments: [
    ("Delete /tmp/*.log and __init__ files", "Delete /tmp/\\*.log and \\_\\_init\\_\\_ files"),
    ("<details> hides", "\\<details\\> hides"), ("# of customers", "\\# of customers"),
    ("see #12, a snake_case name", "see #12, a snake_case name"), ("1. first", "1\\. first"),
    ("- a", "\\- a"), ("ask @everyone", "ask @<!-- -->everyone"), ("a\nb", "a b"),
    ("<!-- icarus:action=x -->", "\\<!-- icarus:action=x --\\>"), ("A & B [c](d)", "A \\& B \\[c\\](d)"),
    ("`code` 80 %", "\\`code\\` 80 %"), ("", ""),
  ])
  func itIsLiteral(text: String, expected: String) {
    #expect(LiteralMarkdown.line(text, whereNamesCall: true) == expected)
  }
}
