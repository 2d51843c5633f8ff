import Testing

@testable import Charts

@Suite struct CalendarTests {
  @Test(arguments: [
    (0, 1970, 1, 1), (-1, 1969, 12, 31), (59, 1970, 3, 1), (11_016, 2000, 2, 29), (11_017, 2000, 3, 1),
    (20_740, 2026, 10, 14), (-25_508, 1900, 3, 1), (47_540, 2100, 2, 28), (47_541, 2100, 3, 1),
  ])
  func daysHaveDates(days: Int, year: Int, month: Int, day: Int) {
    #expect(CivilDate(daysSince1970: days) == CivilDate(year: year, month: month, day: day))
    #expect(CivilDate(year: year, month: month, day: day).daysSince1970 == days)
  }

  /// Day by day over more than 400 years, each date follows the one before.
  @Test func datesFollowEachOther() {
    var before = CivilDate(daysSince1970: -80_001)
    for days in -80_000...80_000 {
      let date = CivilDate(daysSince1970: days)
      let isNextDay = date.month == before.month && date.day == before.day + 1 && date.year == before.year
      let isNextMonth = date.day == 1 && before.day >= 28 && date.month == before.month % 12 + 1
      #expect(isNextDay || isNextMonth)
      if date.daysSince1970 != days { Issue.record("\(days) becomes \(date.daysSince1970)") }
      before = date
    }
  }

  @Test func monthsKnowTheirDays() {
    let lengths = (0..<12).map { CalendarMonth(index: (2024 - 1970) * 12 + $0).dayCount }
    #expect(lengths == [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    #expect(CalendarMonth(containing: 20_740).nameAndYear == "Oct 2026")
    #expect(CalendarMonth(containing: -1).nameAndYear == "Dec 1969")
  }

  @Test(arguments: [(0, 600), (20_026, 20_756), (20_026, 20_090), (0, 40_000)])
  func ticksKeepApart(first: Int, last: Int) {
    let ticks = CalendarAxis(days: first...last, across: 0...340).ticks
    #expect(!ticks.isEmpty)
    for (a, b) in zip(ticks, ticks.dropFirst()) {
      #expect(b.x - a.x > TextMetrics.small.width(of: a.label))
    }
  }
}
