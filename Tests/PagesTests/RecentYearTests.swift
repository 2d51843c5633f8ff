import Incidents
import Pages
import Testing

@Suite struct RecentYearTests {
  @Test(arguments: [
    ("2026-01-01", "2025-01-02", 13), ("2026-01-31", "2025-02-01", 12), ("2024-02-29", "2023-03-01", 12),
    ("2025-02-28", "2024-02-29", 13), ("2025-03-01", "2024-03-02", 13),
  ])
  func itBeginsBehindTheSameDayOfTheYearBefore(last: String, first: String, months: Int) {
    let year = RecentYear(upTo: ListingSample.day(last))
    #expect(year.first == ListingSample.day(first))
    #expect(year.contains(year.first) && !year.contains(year.first.adding(days: -1)))
    #expect(year.contains(year.last) && !year.contains(year.last.adding(days: 1)))
    #expect(year.months.count == months && year.months.contains(year.first))
  }
}
