import Markdown
import Pages
import Testing

struct FragmentsCountingTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (-1_000, "-1,000"), (12_040, "12,040"),
    (-999, "-999"), (1_000_007, "1,000,007"), (.max, "9,223,372,036,854,775,807"),
    (.min, "-9,223,372,036,854,775,808"),
  ])
  func digitsAreGroupedByThree(number: Int, expected: String) {
    #expect(Counting.grouped(number) == expected)
  }

  @Test func oneIsSingular() {
    #expect(Counting.text(1, "incident") == "1 incident")
    #expect(Counting.text(2_000, "incident") == "2,000 incidents")
    #expect(Counting.text(0, "line of chat", plural: "lines of chat") == "0 lines of chat")
  }

  @Test(arguments: [0, 1, 2, 999, 1_000, -1_000, 12_040])
  func countsAreWrittenAsTheyAreMade(number: Int) {
    let html = HTML { Counting.write(number, "line", plural: "lines", into: &$0) }
    #expect(html.description == Counting.text(number, "line"))
  }
}
