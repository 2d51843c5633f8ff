import Incidents

/// The twelve months that end with a day: from the day after the same day of the year before.
package struct RecentYear: Sendable {
  package let first: Day
  package let last: Day

  /// Of a leap day the day before it counts as the same day of another year.
  package init(upTo day: Day) {
    let (year, month, date) = day.civil
    first = (Day(year: year - 1, month: month, day: date) ?? day.adding(days: -366)).adding(days: 1)
    last = day
  }

  package func contains(_ day: Day) -> Bool { day >= first && day <= last }

  /// The months in which its days lie: thirteen, the first and the last in part, or twelve.
  package var months: RecentMonths {
    RecentMonths((last.year - first.year) * 12 + last.month - first.month + 1, before: last)
  }
}
