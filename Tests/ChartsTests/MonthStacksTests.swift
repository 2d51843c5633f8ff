import Testing

@testable import Charts

@Suite struct MonthStacksTests {
  private static let today = 20_756

  @Test func theWorstIsAtTheBottom() {
    let ranks: [Rank] = [.low, .high, .unranked, .medium]
    let marks = ranks.enumerated().map { DatedMark(day: Self.today - $0, rank: $1, title: "") }
    let rects = Drawing(MonthStacks(marks: marks, lastDay: Self.today, label: ""), .wide).all("rect")
    let upwards = rects.sorted { $0.number("y") > $1.number("y") }
    #expect(upwards.flatMap(\.classes) == ["f1", "f2", "f3", "fo"])
  }

  @Test func theNumberStandsOnTop() throws {
    let marks = Samples.marks(1) + Samples.marks(1)
    let drawing = Drawing(MonthStacks(marks: marks, months: 12, lastDay: Self.today, label: ""), .wide)
    let number = try #require(drawing.all("text", "q").first)
    #expect(number.text == "2")
    #expect(drawing.all("rect").allSatisfy { $0.number("y") > number.number("y") })
  }

  @Test(arguments: [12, 24])
  func eachMonthHasItsInitialAndEachYearItsNumber(months: Int) {
    let drawing = Drawing(MonthStacks(marks: [], months: months, lastDay: Self.today, label: ""), .wide)
    #expect(drawing.texts.filter { $0.count == 1 }.count == months)
    #expect(
      drawing.all("text", "k").map(\.text).sorted()
        == (months == 12 ? ["2025", "2026"] : ["2024", "2025", "2026"]))
  }

  @Test func manyBecomeBars() {
    let drawing = Drawing(MonthStacks(marks: Samples.marks(5_000), lastDay: Self.today, label: ""), .wide)
    #expect(drawing.all("rect").count <= 24 * 4)
    #expect(drawing.all("rect").allSatisfy { $0.title != nil })
  }
}
