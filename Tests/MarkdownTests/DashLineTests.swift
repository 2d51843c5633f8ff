import Diagnostics
import Testing

@testable import Markdown

@Suite struct DashLineTests {
  @Test(arguments: ["|-", "|-|-|", " :-- ", "> > |-|\r", "\t|"]) func mayBeOfATable(line: String) {
    #expect(!dashes("a\n\(line)\nb").isEmpty)
  }

  @Test(arguments: ["", "---", "- -", "|a|", "a|-", ">", "- |-|a"]) func areOfNone(line: String) {
    #expect(dashes("a\n\(line)\nb").isEmpty)
  }

  @Test(arguments: [
    (1, 1, false), (1, 2, true), (2, 2, false), (2, 3, false), (2, 5, true), (4, 5, true), (5, 9, false),
  ])
  func standBehindALineUpToAnother(first: Int, last: Int, isThere: Bool) {
    #expect(dashes("a\n|-|\nb\nc\n|-|\n").mayStand(behind: first, through: last) == isThere)
  }

  private func dashes(_ text: String) -> DashLines {
    DashLines(in: Lines(of: SourceText(path: "report.md", bytes: Array(text.utf8)), from: 0))
  }
}
