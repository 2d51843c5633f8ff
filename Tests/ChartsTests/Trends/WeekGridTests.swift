import Testing

@testable import Charts

@Suite struct WeekGridTests {
  /// With counts at some hours of the week, counted from Monday's midnight.
  private func counts(_ counts: [Int: Int]) -> [[Int]] {
    (0..<7).map { day in (0..<24).map { counts[day * 24 + $0] ?? 0 } }
  }

  private func dots(_ drawing: Drawing) -> [DrawnElement] { drawing.all("circle").filter { $0.title != nil } }

  @Test func aDotSaysItsHourAndCount() {
    let drawing = Drawing(WeekGrid(counts: counts([38: 3, 0: 1, 167: 2]), label: ""), .wide)
    #expect(
      dots(drawing).map(\.title) == ["Monday, 0 to 1: 1", "Tuesday, 14 to 15: 3", "Sunday, 23 to 24: 2"])
  }

  @Test func areasGoWithCounts() {
    let radii = dots(Drawing(WeekGrid(counts: counts([1: 1, 2: 4, 3: 9, 4: 36]), label: ""), .wide))
      .map { $0.number("r") }
    #expect(radii.count == 4)
    for (radius, root) in zip(radii, [1.0, 2, 3, 6]) { #expect(abs(radius / radii[3] - root / 6) < 0.03) }
  }

  @Test(arguments: [1, 5, 1_000, Int.max], [ChartWidth(200), .narrow, .wide])
  func aDotStaysInItsCell(count: Int, width: ChartWidth) {
    let full = [[Int]](repeating: [Int](repeating: count, count: 24), count: 7)
    let drawing = Drawing(WeekGrid(counts: full, label: ""), width)
    let dots = dots(drawing)
    #expect(dots.count == 168)
    for (a, b) in zip(dots, dots.dropFirst()) where a.number("cy") == b.number("cy") {
      #expect(a.number("cx") + a.number("r") <= b.number("cx") - b.number("r"))
    }
  }

  @Test func workingHoursAreShaded() throws {
    let week = counts([9: 1, 4 * 24 + 17: 1])
    let chart = WeekGrid(counts: week, workingDays: 0...4, workingHours: 9..<18, label: "")
    let drawing = Drawing(chart, .wide)
    let shade = try #require(drawing.all("rect", "h0").first)
    let (first, last) = (dots(drawing)[0], dots(drawing)[1])
    let cell = shade.number("width") / 9
    #expect(abs(first.number("cx") - cell / 2 - shade.number("x")) < 0.2)
    #expect(abs(last.number("cx") + cell / 2 - shade.number("x") - shade.number("width")) < 0.2)
    #expect(shade.number("y") < first.number("cy"))
    #expect(shade.number("y") + shade.number("height") > last.number("cy"))
    #expect(Drawing(WeekGrid(counts: week, label: ""), .wide).all("rect").isEmpty)
  }

  @Test func sumsStandAtTheRight() {
    let texts = Drawing(WeekGrid(counts: counts([1: 20, 2: 23, 30: 1]), label: ""), .narrow).texts
    #expect(texts.contains("43"))
  }

  @Test func daysAndHoursAreNamed() {
    let texts = Drawing(WeekGrid(counts: [], label: ""), .narrow).texts
    #expect(texts.prefix(5) == ["00:00", "06:00", "12:00", "18:00", "24:00"])
    #expect(texts.suffix(7) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
  }

  @Test func sizesAreExplained() {
    let drawing = Drawing(WeekGrid(counts: counts([1: 1, 2: 7]), label: ""), .wide)
    #expect(drawing.all("circle").filter { $0.title == nil }.count == 2)
    #expect(drawing.texts.suffix(2) == ["7", "1"])
  }
}
