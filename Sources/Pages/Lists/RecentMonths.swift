import Incidents

/// The months up to and with that of a day.
package struct RecentMonths: Sendable {
  package let count: Int
  package let first: Day
  /// The first day behind them.
  package let end: Day

  package init(_ count: Int, before day: Day) {
    self.count = count
    first = day.firstOfMonth(adding: 1 - count)
    end = day.firstOfMonth(adding: 1)
  }

  package func contains(_ day: Day) -> Bool { day >= first && day < end }

  /// The first day of each, oldest first.
  package var starts: [Day] { (0..<count).map { first.firstOfMonth(adding: $0) } }
}
