import Testing

@testable import Charts

@Suite struct SpanRowsTests {
  private func rows(_ span: SpanRows.Span, marks: [DatedMark] = []) -> SpanRows {
    SpanRows(
      rows: [.init("name", detail: "detail", span: span, marks: marks)], days: 0...730, nowLabel: "now",
      label: "")
  }

  @Test func openLinesReachTheEnd() throws {
    let drawing = Drawing(rows(.open(from: 365)), .wide)
    let line = try #require(drawing.all("line", "ld").first)
    let now = try #require(drawing.all("line", "ax2").first)
    #expect(line.number("x2") == now.number("x1"))
    #expect(drawing.all("line", "lm").isEmpty)
  }

  @Test func closedLinesEndInABar() throws {
    let lines = Drawing(rows(.closed(from: 100, to: 200)), .wide).all("line", "lm")
    #expect(lines.count == 2)
    #expect(lines.last.map { $0.number("x1") } == lines.first.map { $0.number("x2") })
  }

  @Test func marksOutsideAreLeftOut() {
    let marks = [-1, 0, 730, 731].map { DatedMark(day: $0, rank: .high, title: "") }
    #expect(Drawing(rows(.none, marks: marks), .wide).all("circle", "f1").count == 2)
  }

  @Test(arguments: [ChartWidth.narrow, .wide])
  func everyRowIsNamed(width: ChartWidth) {
    let texts = Drawing(rows(.none), width).texts
    #expect(texts.contains("name") && texts.contains("detail") && texts.contains("now"))
  }
}
