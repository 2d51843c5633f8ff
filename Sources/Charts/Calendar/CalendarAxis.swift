/// A linear axis of days with ticks at months.
struct CalendarAxis {
  /// Days since 1970-01-01; at least one day apart.
  private let days: ClosedRange<Int>
  private let span: ClosedRange<Double>

  init(days: ClosedRange<Int>, across span: ClosedRange<Double>) {
    let first = CivilDate.bounded(days.lowerBound)
    self.days = first...max(first + 1, CivilDate.bounded(days.upperBound))
    self.span = span
  }

  /// Days outside the axis lie at its ends.
  func x(of day: Int) -> Double {
    let day = min(max(day, days.lowerBound), days.upperBound)
    let share = Double(day - days.lowerBound) / Double(days.upperBound - days.lowerBound)
    return span.lowerBound + share * (span.upperBound - span.lowerBound)
  }

  func contains(_ day: Int) -> Bool { days.contains(day) }

  /// Months at equal distances from January, as many as have room for their labels.
  var ticks: [(x: Double, label: String)] {
    let first = CalendarMonth(containing: days.lowerBound).index
    let last = CalendarMonth(containing: days.upperBound).index
    let room = TextMetrics.small.width(of: "Mmm 2026") + 14
    let monthWidth = (span.upperBound - span.lowerBound) / Double(days.upperBound - days.lowerBound) * 30.4
    let step = Self.steps.first { Double($0) * monthWidth >= room } ?? last - first + 1
    return (first...last).filter { $0.quotientAndRemainderFloored(by: step).remainder == 0 }
      .map(CalendarMonth.init(index:))
      .filter { days.contains($0.firstDay) }
      .map { (x(of: $0.firstDay), $0.nameAndYear) }
  }

  /// In months.
  private static let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
}
