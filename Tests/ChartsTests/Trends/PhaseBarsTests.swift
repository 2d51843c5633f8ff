import Testing

@testable import Charts

@Suite struct PhaseBarsTests {
  /// Phases of so many minutes, in the order of their kinds.
  private func row(_ minutes: Int..., name: String = "row", href: String? = nil) -> PhaseBars.Row {
    let phases = zip(AxisPhase.Kind.allCases, minutes).map {
      AxisPhase($0, from: 600, to: 600 + $1 * 60, label: "\($1) minutes")
    }
    return .init(name, phases: phases, href: href)
  }

  private func drawing(_ rows: PhaseBars.Row..., width: ChartWidth = .wide) -> Drawing {
    Drawing(PhaseBars(rows: rows, label: ""), width)
  }

  @Test(arguments: [ChartWidth.narrow, .wide])
  func phasesStandBehindEachOther(width: ChartWidth) {
    let rects = drawing(row(10, 40, 20, 30), width: width).all("rect")
    #expect(rects.flatMap(\.classes) == ["p1", "p2", "p3", "p4"])
    #expect(rects.map(\.title) == ["10 minutes", "40 minutes", "20 minutes", "30 minutes"])
    for (a, b) in zip(rects, rects.dropFirst()) {
      #expect(abs(a.number("x") + a.number("width") + 1 - b.number("x")) < 0.15)
    }
    #expect(abs((rects[1].number("width") + 1) / (rects[0].number("width") + 1) - 4) < 0.05)
  }

  @Test func allRowsBeginAtZeroAndShareAScale() {
    let rects = drawing(row(60), row(50)).all("rect")
    #expect(Set(rects.map { $0.number("x") }).count == 1)
    #expect(abs((rects[0].number("width") + 1) / (rects[1].number("width") + 1) - 1.2) < 0.02)
  }

  @Test func theLengthStandsBehindTheBar() throws {
    let drawing = drawing(row(10, 40, 20, 30))
    let text = try #require(drawing.all("text").first { $0.text == "1 h 40 min" })
    let end = drawing.all("rect").map { $0.number("x") + $0.number("width") }.max() ?? 0
    #expect(text.number("x") > end && text.number("x") < end + 10)
  }

  @Test func whatDwarfsTheOthersIsCut() throws {
    let drawing = drawing(row(60), row(40), row(600, 30))
    let mark = try #require(drawing.all("path", "cut").first)
    #expect(mark.title == "600 minutes, 30 minutes")
    #expect(drawing.texts.contains("10 h 30 min"))
    let widths = drawing.all("rect").map { $0.number("width") + 1 }
    #expect(widths.count == 3 && abs(widths[2] / widths[0] - 1.25) < 0.02)
  }

  @Test func whatIsAQuarterLongerIsNotCut() {
    #expect(drawing(row(100), row(125)).all("path", "cut").isEmpty)
    #expect(drawing(row(100), row(126)).all("path", "cut").count == 1)
    #expect(drawing(row(600)).all("path", "cut").isEmpty)
    #expect(drawing(row(600), row(0)).all("path", "cut").isEmpty)
  }

  @Test func phasesOfNoLengthAreNotDrawn() {
    #expect(drawing(row(0, 10, 0, 5)).all("rect").flatMap(\.classes) == ["p2", "p4"])
  }

  @Test(arguments: [
    (50, ["0", "10 s", "20 s", "30 s", "40 s", "50 s"]),
    (7_000, ["0", "30 min", "1 h", "1 h 30 min"]), (360_000, ["0", "1 d", "2 d", "3 d", "4 d"]),
  ])
  func ticksAreRound(seconds: Int, expected: [String]) {
    #expect(DurationTicks(upTo: seconds, points: 300).ticks.map(\.label) == expected)
  }

  @Test(arguments: [1, 59, 3_000, 90_000, 8_000_000, DurationText.limit], [100.0, 300, 3_900])
  func ticksKeepApart(seconds: Int, points: Double) {
    let ticks = DurationTicks(upTo: seconds, points: points).ticks
    #expect(ticks.first?.seconds == 0 && ticks.allSatisfy { $0.seconds <= seconds })
    for (a, b) in zip(ticks, ticks.dropFirst()) {
      let distance = points * Double(b.seconds - a.seconds) / Double(seconds)
      #expect(distance > TextMetrics.small.width(of: b.label))
    }
  }

  @Test func nameAndBarAreOneLink() {
    let links = drawing(row(10, 20, href: "a.html"), row(10)).all("a")
    #expect(links.map { $0.attributes["href"] } == ["a.html"])
  }

  @Test func rowsBeyondTheLimitAreCounted() {
    let many = PhaseBars(rows: (0..<50).map { row(10, name: "row \($0)") }, label: "")
    let texts = Drawing(many, .narrow).texts
    #expect(texts.contains("row 39") && !texts.contains("row 40") && texts.contains("and 10 more"))
  }
}
