import Diagnostics
import Markdown
import Testing

@Suite struct TaskListTests {
  @Test(arguments: [
    ("- [ ] a", TaskState.open, "a"), ("- [x] a", .done, "a"), ("- [X] a", .done, "a"),
    ("- [-] a", .dropped, "a"),
    ("1. [x] *a* b", .done, "a b"), ("- [x]\ta", .done, "a"), ("- [ ]\n  a", .open, "a"),
    ("- [ ]", .open, ""),
    ("- [x] a\n\n[x]: /b", .done, "a"), ("- [-] `a` b", .dropped, "a b"),
    ("- [ ] https://a.b", .open, "https://a.b"),
    ("- [ ] ~~a~~", .open, "a"),
  ])
  func areItemsWithABoxAtTheFront(_ text: String, _ state: TaskState, _ plain: String) throws {
    let item = try #require(Self.items(of: text).first)
    #expect(item.task?.state == state)
    #expect(item.blocks.plainText == plain)
  }

  @Test(arguments: [
    "- [y] a", "- [x]a", "- a [x] b", "- \\[x] a", "- [ x] a", "- # [x] a", "- `[x] a`", "[x] a",
  ])
  func areNothingElse(_ text: String) {
    #expect(Self.items(of: text).allSatisfy { $0.task == nil })
  }

  @Test func namesThePlaces() throws {
    let item = try #require(Self.items(of: "> - [x]  a *b*").first)
    #expect(item.task?.range.description == "1:5-1:8")
    #expect(item.range.description == "1:3-1:15")
    #expect(item.blocks.first?.range.description == "1:10-1:15")
    #expect(item.blocks.first?.inlines.map(\.range.description) == ["1:10-1:12", "1:12-1:15"])
  }

  private static func items(of text: String) -> [ListItem] {
    var items: [ListItem] = []
    parse(text).forEachBlock { if case .list(let list) = $0.kind { items += list.items } }
    return items
  }
}
