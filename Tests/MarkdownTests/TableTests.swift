import Diagnostics
import Markdown
import Testing

@Suite struct TableTests {
  @Test func hasAlignmentsHeaderAndRows() throws {
    let table = try #require(Self.table(in: "| a | b | c | d |\n|---|:--|:-:|--:|\n| e | f | g | h |\n"))
    #expect(table.alignments == [.unspecified, .left, .center, .right])
    #expect(table.header.cells.map(\.inlines.plainText) == ["a", "b", "c", "d"])
    #expect(table.rows.map { $0.cells.map(\.inlines.plainText) } == [["e", "f", "g", "h"]])
  }

  @Test(arguments: [
    ("a | b\n--|--\nc | d", ["c", "d"]),
    ("|a|b|\n|-|-|\n|c|", ["c", ""]),
    ("|a|b|\n|-|-|\n|c|d|e|", ["c", "d"]),
    ("|a|b|\n|-|-|\nc", ["c", ""]),
    ("|a|b|\n|-|-|\n||d|", ["", "d"]),
    ("|a|b|\n|-|-|\n|c \\| d|`e\\|f`|", ["c | d", "e|f"]),
    ("|a|b|\n|-|-|\n|- c|# d|", ["- c", "# d"]),
    ("|a|b|\n|-|-|\n|> c|1. d|", ["> c", "1. d"]),
    ("|a|b|\n|-|-|\n|[c]: /d|    e|", ["[c]: /d", "e"]),
    ("|a|b|\n|-|-|\n|<div>|```|", ["", "```"]),
    ("|a|b|\n|-|-|\n|`c|d`|", ["`c", "d`"]),
    ("|a|b|\n|-|-|\n|*c|d*|", ["*c", "d*"]),
    ("> |a|b|\n> |-|-|\n> |c|d|", ["c", "d"]),
    ("- x\n\n  |a|b|\n  |-|-|\n  |c|d|", ["c", "d"]),
    ("|a|b|\r\n|-|-|\r\n|c|d|\r\n", ["c", "d"]),
    ("|a|b|  \n|-|-|  \n  | c | d |  ", ["c", "d"]),
    ("|a|b|\n|-|-|\n|c\\\\|d|", ["c|d", ""]),
  ])
  func splitsRows(_ text: String, _ row: [String]) throws {
    let table = try #require(Self.table(in: text))
    #expect(table.rows.map { $0.cells.map(\.inlines.plainText) } == [row])
  }

  @Test(arguments: [
    "|a|b|\n|-|", "a\n-", "|a|b|", "|a|b|\n\n|-|-|", "|a|b|\n|-|x|", "|a|\n|:|", "a | b\nc | d",
    "`|a|`\n|-|-|",
  ])
  func isNothingElse(_ text: String) { #expect(Self.table(in: text) == nil) }

  @Test func mayFollowLinesOfText() {
    let blocks = parse("a *b*\n- c\n  d\n\n  e\n  |f|\n  |-|\n\ng\n|h|\n|-|\ni\n\nj\n")
    #expect(blocks.plainText == "a b\nc d\ne\nf\ng\nh\ni\nj")
  }

  @Test func keepsTextBeforeItAParagraph() throws {
    let blocks = parse("a\n     - b *c\n|d*|e|\n|-|-|\n")
    #expect(blocks.map(\.plainText) == ["a - b *c", "d* e"])
    #expect(blocks.map(\.range.description) == ["1:1-2:12", "3:1-4:6"])
  }

  @Test func resolvesReferencesInCells() {
    let text = "|a|\n|-|\n|[b]|\n\n[b]: /c\n"
    #expect(html(text).contains("<td><a href=\"/c\">b</a></td>"))
  }

  @Test func hasTruePlaces() throws {
    let table = try #require(Self.table(in: "> | a | b |\n> |---|---|\n> | \\|é\\| *c* |d|\n> |e\n"))
    #expect(table.header.cells.map(\.range.description) == ["1:5-1:6", "1:9-1:10"])
    #expect(table.rows.map(\.range.description) == ["3:3-3:19", "4:3-4:5"])
    #expect(table.rows.first?.cells.map(\.range.description) == ["3:5-3:15", "3:17-3:18"])
    #expect(table.rows.first?.cells.first?.inlines.map(\.range.description) == ["3:6-3:12", "3:12-3:15"])
    #expect(table.rows.last?.cells.map(\.range.description) == ["4:4-4:5", "4:5-4:5"])
  }

  private static func table(in text: String) -> Table? {
    var found: Table?
    parse(text).forEachBlock { if case .table(let table) = $0.kind { found = table } }
    return found
  }
}
