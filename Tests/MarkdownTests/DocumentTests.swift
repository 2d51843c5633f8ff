import Diagnostics
import Markdown
import TestSupport
import Testing

/// What a document is made of.
@Suite struct DocumentTests {
  @Test func countsPlacesInTheWholeSource() throws {
    let source = SourceText(path: "report.md", bytes: Array("---\ntitle: a\n---\n# b\n".utf8))
    let block = try #require(Document.parse(source, from: 17).value.blocks.first)
    #expect(block.kind == .heading(level: 1, [Inline(.text("b"), SourceRange(line: 4, column: 3))]))
    #expect(block.range == SourceRange(line: 4, column: 1, length: 3))
  }

  @Test func countsColumnsFromTheLineAlthoughTheBodyBeginsInIt() throws {
    let source = SourceText(path: "report.md", bytes: Array("abc *d*".utf8))
    let block = try #require(Document.parse(source, from: 4).value.blocks.first)
    #expect(block.range == SourceRange(line: 1, column: 5, length: 3))
    #expect(block.inlines.map(\.range) == [SourceRange(line: 1, column: 5, length: 3)])
  }

  @Test(arguments: ["", "\n", "\n\n", " ", "[a]: /b\n"]) func canBeEmpty(_ text: String) {
    #expect(parse(text) == [])
    #expect(diagnostics(of: text) == [])
  }

  @Test func endsBlocksBeforeTheLineBreak() {
    let text =
      "# a #  \n\n> b\n> c  \n\n- d\n\n  e\n\n```\nf\n```\n\n    g\n\n***\n\nh\n===\n<!-- i\n-->\n\nj\n---\n---\n"
    #expect(
      parse(text).map(\.range.description) == [
        "1:1-1:6", "3:1-4:4", "6:1-8:4", "10:1-12:4", "14:5-14:6", "16:1-16:4", "18:1-19:4", "20:1-21:4",
        "23:1-24:4", "25:1-25:4",
      ])
  }

  @Test func keepsListsAndItems() throws {
    let block = try #require(parse("3. a\n4. b\n\n   c\n").first)
    guard case .list(let list) = block.kind else { throw ExpectationFailed() }
    #expect(list.start == 3)
    #expect(!list.isTight)
    #expect(list.items.map(\.range.description) == ["1:1-1:5", "2:1-4:5"])
    #expect(list.items.map(\.blocks.plainText) == ["a", "b\nc"])
  }

  /// The places that libcmark 0.30.2 gets wrong; `w` is the word that is looked for.
  @Test(arguments: [
    "a\n    ↓w", "- a\n↓w", "> a\n↓w", "-\ta\n\t↓w", "a\\\n↓w", "- a\\\n    ↓w", "[a\nb](c) ↓w", "[a]: b\n↓w",
    "[a]: b\n  'c'\n[d]:\ne\n↓w", "`a\nb` ↓w", "> `a\n> b` ↓w", "<b\na> ↓w", "> <b\n> a=\"\n> \"> ↓w",
    "[a](<b>\n'c') ↓w",
    "# ↓w #", "↓w\n===", "[a]: b\n↓w\n===", "> - a\n>   ↓w", "> - a\n> ↓w", "é\nü ↓w", "a\r\n  ↓w",
    "1. a\n\n   b\n   ↓w", "&amp; &copy; &nGt; ↓w", "\\* ↓w", "*a* **b** ~~c~~ ↓w", "| a |\n|---|\n| ↓w |",
    "b\n| a |\n|---|\n| `x` \\| ↓w |", "> | a |\n> |---|\n> | \\|\\| **↓w** |", "- [x] ↓w",
    "- [ ]  a\n\n  ↓w",
    "a https://b.example/?c&amp;d ↓w", "    x\n\n↓w", "![a *b*](c \"d\") ↓w", "[a][b] [c]\n↓w",
    "\u{FEFF}a ↓w",
  ])
  func findsTheTruePlace(_ marked: String) throws {
    let text = MarkedText(marked)
    var places: [Diagnostics.SourceLocation] = []
    parse(text.text).forEachBlock { block in
      block.inlines.forEachInline { inline in
        guard case .text(let literal) = inline.kind, literal.hasSuffix("w") else { return }
        places.append(
          Diagnostics.SourceLocation(line: inline.range.end.line, column: inline.range.end.column - 1))
      }
    }
    #expect(places == text.places)
  }

  @Test func namesThePlacesOfBreaks() {
    let inlines = parse("a  \nb\\\nc \nd\n").first?.inlines ?? []
    #expect(
      inlines.map(\.range.description) == [
        "1:1-1:2", "1:2-1:4", "2:1-2:2", "2:2-2:3", "3:1-3:2", "3:2-3:3", "4:1-4:2",
      ])
    #expect(
      inlines.map(\.kind) == [
        .text("a"), .lineBreak, .text("b"), .lineBreak, .text("c"), .softBreak, .text("d"),
      ])
  }

  @Test func givesPlainText() {
    let text =
      "# a *b* `c`\n\nd\ne ![f](g) <b>\n\n- h\n- i\n\n| j | k |\n|---|---|\n| l | m |\n\n```\nn\n```\n"
    #expect(parse(text).plainText == "a b c\nd e f \nh\ni\nj k\nl m\nn")
  }
}

struct ExpectationFailed: Error {}
