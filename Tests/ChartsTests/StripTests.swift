import Testing

@testable import Charts

@Suite struct StripTests {
  @Test func drawsAMarkAnEvent() throws {
    let mark = DatedMark(day: 20_740, rank: .high, title: "14 Oct 2026", href: "a.html")
    let drawing = Drawing(Strip(marks: [mark], lastDay: 20_756, label: ""), .full)
    let rect = try #require(drawing.all("rect").first)
    #expect(drawing.all("rect").count == 1)
    #expect(rect.classes == ["f1"] && rect.title == "14 Oct 2026")
    // The middle of the 14th of 31 days in the last of twelve months.
    #expect(abs(rect.number("x") + 2.5 - (1010.0 / 12 * (11 + 13.5 / 31))) < 0.1)
  }

  @Test func worseMarksAreTaller() {
    let marks = Rank.allCases.enumerated().map { DatedMark(day: 20_700 + 10 * $0, rank: $1, title: "") }
    let heights = Drawing(Strip(marks: marks, lastDay: 20_756, label: ""), .wide).all("rect").map {
      $0.number("height")
    }
    #expect(heights == heights.sorted(by: >) && Set(heights).count == 4)
  }

  @Test func marksOfOneDayStandBesideEachOther() {
    let marks = (0..<3).map { _ in DatedMark(day: 20_700, rank: .low, title: "") }
    let xs = Drawing(Strip(marks: marks, lastDay: 20_756, label: ""), .wide).all("rect").map {
      $0.number("x")
    }
    #expect(zip(xs, xs.dropFirst()).allSatisfy { $1 - $0 >= 5 })
  }

  @Test func monthsOutsideAreLeftOut() {
    let marks = [
      DatedMark(day: 20_000, rank: .low, title: ""), DatedMark(day: 20_800, rank: .low, title: ""),
    ]
    #expect(Drawing(Strip(marks: marks, lastDay: 20_756, label: ""), .wide).all("rect").isEmpty)
  }

  @Test func monthsAreNamed() {
    let strip = Strip(marks: [], lastDay: 20_756, label: "")
    #expect(
      Drawing(strip, .full).texts == [
        "Nov 2025", "Dec", "Jan 2026", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
      ])
    #expect(Drawing(strip, 345).texts == ["Nov 2025", "Jan 2026", "Mar", "May", "Jul", "Sep"])
  }
}
