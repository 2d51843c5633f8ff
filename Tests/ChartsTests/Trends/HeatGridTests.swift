import Testing

@testable import Charts

@Suite struct HeatGridTests {
  private func grid(_ counts: [Int], columns: Int? = nil, href: String? = nil) -> HeatGrid {
    HeatGrid(
      columns: (0..<(columns ?? counts.count)).map { .init("Q\($0) 2026") },
      rows: [.init("presence", counts: counts, href: href)], label: "")
  }

  @Test func cellsHaveFixedSteps() {
    let drawing = Drawing(grid([-1, 0, 1, 2, 3, 4, 5, 99]), .wide)
    #expect(
      drawing.all("rect").flatMap(\.classes) == ["h0", "h0", "h1", "h2", "h3", "h3", "h4", "h4"])
    #expect(drawing.all("text", "d").map(\.text) == ["1", "2", "3", "4"])
    #expect(drawing.all("text", "w").map(\.text) == ["5", "99"])
  }

  @Test func aCellSaysWhatItCounts() {
    let titles = Drawing(grid([3, 0]), .narrow).all("rect").map(\.title)
    #expect(titles == ["presence, Q0 2026: 3", "presence, Q1 2026: 0"])
  }

  @Test func missingCountsAreNone() {
    let drawing = Drawing(grid([3], columns: 4), .wide)
    #expect(drawing.all("rect").flatMap(\.classes) == ["h3", "h0", "h0", "h0"])
  }

  @Test(arguments: [([1, 2, 3], "6"), ([], "0"), ([.max, .max, -5], "\(Int.max)")])
  func theTotalStandsAtTheRight(counts: [Int], total: String) {
    let drawing = Drawing(grid(counts, columns: 3), .wide)
    #expect(drawing.all("text", "k").last.map(\.text) == total)
  }

  /// All are there at any width, and the latest keeps its name.
  @Test(arguments: [1, 8, 20, 60], [ChartWidth.narrow, .wide])
  func noColumnIsDropped(columns: Int, width: ChartWidth) {
    let drawing = Drawing(grid(Array(repeating: 1, count: columns)), width)
    #expect(drawing.all("rect").count == columns)
    #expect(drawing.texts.contains { $0.hasPrefix("Q\(columns - 1)") })
    let xs = drawing.all("rect").map { ($0.number("x"), $0.number("width")) }
    for (a, b) in zip(xs, xs.dropFirst()) { #expect(a.0 + a.1 < b.0) }
  }

  @Test func ofTooManyColumnsTheLastAreDrawn() {
    let drawing = Drawing(grid(Array(1...70)), .wide)
    #expect(drawing.all("rect").count == 60)
    #expect(drawing.all("rect").first?.title == "presence, Q10 2026: 11")
    #expect(drawing.all("text", "k").last?.text == "\((11...70).reduce(0, +))")
  }

  @Test func numbersThatHaveNoRoomAreLeftToTheirTitles() {
    let drawing = Drawing(grid(Array(repeating: 123_456, count: 30)), .narrow)
    #expect(!drawing.texts.contains("123456"))
    #expect(drawing.all("rect").allSatisfy { $0.title?.hasSuffix(": 123456") == true })
  }

  @Test func aColumnIsNamedInTwoLinesWhereItIsNarrow() {
    let columns = (1...8).map { HeatGrid.Column("Q\($0) 2026", note: $0 == 8 ? "so far" : "") }
    let chart = HeatGrid(columns: columns, rows: [.init("a", counts: [])], label: "")
    #expect(Drawing(chart, .wide).texts.contains("Q1 2026"))
    let narrow = Drawing(chart, .narrow).texts
    #expect(narrow.contains("Q1") && narrow.contains("2026") && narrow.contains("so far"))
  }

  @Test func rowsBeyondTheLimitAreCounted() {
    let rows = (0..<45).map { HeatGrid.Row("row \($0)", counts: [1]) }
    let texts = Drawing(HeatGrid(columns: [.init("Q1")], rows: rows, label: ""), .wide).texts
    #expect(texts.contains("row 39") && !texts.contains("row 40") && texts.contains("and 5 more"))
  }

  @Test("A number can be read on its cell", arguments: [0, 1, 2, 3, 5], [false, true])
  func contrast(count: Int, isDark: Bool) throws {
    let step = HeatStep(count)
    let ink = step.text.description == "w" ? "h-ink-inv" : "h-ink"
    #expect(try StyleSheet.contrast(step.fill.description, ink, isDark: isDark) >= 4.5)
  }

  @Test("Each class of a grid is in the style sheet")
  func classes() throws {
    let text = try StyleSheet.text
    for rule in (0...4).map({ "\n.h\($0) {" }) + ["\n.cut {", "\nfigure text.w {", "\nfigure text.d {"] {
      #expect(text.contains(rule), "\(rule)")
    }
  }
}
