import Testing

@testable import Charts

@Suite struct LatencyRowsTests {
  private func rows(_ seconds: [Int]..., detail: String = "") -> LatencyRows {
    let rows = seconds.map { seconds in
      LatencyRows.Row(
        "row", detail: detail, dots: seconds.map { .init(seconds: $0, rank: .high, title: "\($0)") })
    }
    return LatencyRows(rows: rows, label: "")
  }

  private func xs(_ seconds: [Int]) -> [Double] {
    Drawing(rows(seconds), .wide).all("circle").map { $0.number("cx") }
  }

  @Test func theAxisIsLogarithmic() {
    let xs = xs([60, 600, 6_000])
    #expect(xs.count == 3 && abs((xs[1] - xs[0]) - (xs[2] - xs[1])) < 0.3)
  }

  @Test func whatCameAtOnceLiesAtHalfAMinute() {
    #expect(Set(xs([.min, -600, 0, 29, 30])).count == 1)
    #expect(Set(xs([30, 31, 90])).count == 3)
  }

  @Test func theAxisHoldsSixHoursAndAllThatIsLater() {
    #expect(Drawing(rows([60]), .wide).texts.contains("6 h"))
    #expect(!Drawing(rows([60]), .wide).texts.contains("1 day"))
    let late = Drawing(rows([60, 864_000]), .wide)
    #expect(late.texts.contains("1 day") && late.texts.contains("1 week"))
    #expect(late.all("circle").last.map { $0.number("cx") } == 672)
  }

  @Test(arguments: [
    ([60, 60, 120, 300, 600], 120), ([600, 60, 60, 300, 120, 240], 120), ([0, 0, 0, 0, 9], 0),
  ])
  func theMedianIsAValueThatWasSeen(seconds: [Int], median: Int) throws {
    let drawing = Drawing(rows(seconds), .wide)
    let stroke = try #require(drawing.all("line", "lm").first)
    let dot = try #require(drawing.all("circle").first { $0.title == "\(median)" })
    #expect(stroke.number("x1") == dot.number("cx"))
    #expect(stroke.number("y1") < drawing.all("circle").map { $0.number("cy") - 4.5 }.min() ?? 0)
    #expect(drawing.texts.contains(median == 0 ? "half at once" : "half within 2 min"))
  }

  @Test func fewerThanFiveDotsHaveNoMedian() {
    let drawing = Drawing(rows([60, 120, 180, 240]), .wide)
    #expect(drawing.all("line", "lm").isEmpty)
    #expect(!drawing.texts.contains { $0.hasPrefix("half") })
  }

  @Test(arguments: [ChartWidth.narrow, .wide])
  func aRowTellsItsCount(width: ChartWidth) {
    #expect(Drawing(rows([]), width).texts.prefix(20).contains("none"))
    #expect(Drawing(rows([60, 90]), width).texts.contains("n = 2"))
    #expect(Drawing(rows([60, 90], detail: "2 of 38"), width).texts.contains("2 of 38"))
    #expect(Drawing(rows([], detail: "0 of 38"), width).texts.contains("none"))
  }

  @Test func onAPhoneTheMedianIsInWords() {
    let texts = Drawing(rows([60, 60, 120, 300, 600]), .narrow).texts
    #expect(texts.contains("n = 5, half within 2 min"))
  }

  @Test func dotsOfOneTimeStepUpInTheirRow() {
    let circles = Drawing(rows([60, 60, 60], [60]), .wide).all("circle")
    #expect(Set(circles.map { $0.number("cy") }).count == 4)
  }

  @Test func dotsOfAllRowsAreOfOneSize() {
    let circles = Drawing(rows(Array(repeating: 60, count: 40), [60]), .wide).all("circle")
    #expect(Set(circles.map { $0.number("r") }).count == 1)
    #expect(circles.count == 41 && circles[0].number("r") < 4.5)
  }

  @Test func theOrderOfDotsDoesNotMatter() {
    let dots = (0..<60).map {
      LatencyRows.Dot(
        seconds: $0 * 7_919 % 30 * 60, rank: Rank(rawValue: $0 % 4) ?? .low, title: "\($0 % 5)",
        href: "\($0 % 3)")
    }
    let chart = LatencyRows(rows: [.init("", dots: dots)], label: "")
    let turned = LatencyRows(rows: [.init("", dots: dots.reversed())], label: "")
    #expect(chart.svg(.wide) == turned.svg(.wide))
  }

  @Test func rowsBeyondTheLimitAreCounted() {
    let many = LatencyRows(rows: (0..<30).map { .init("row \($0)", dots: []) }, label: "")
    let texts = Drawing(many, .wide).texts
    #expect(texts.contains("row 23") && !texts.contains("row 24") && texts.contains("and 6 more"))
  }
}
