import Incidents

/// The quarters up to and with that of a day.
struct RecentQuarters {
  let count: Int
  /// The first day of each, oldest first, and the first behind them.
  private let starts: [Day]

  init(_ count: Int, before day: Day) {
    self.count = count
    let first = day.firstOfMonth(adding: -((day.month - 1) % 3) - 3 * (count - 1))
    starts = (0...count).map { first.firstOfMonth(adding: 3 * $0) }
  }

  /// A count of 0 for each.
  var none: [Int] { [Int](repeating: 0, count: count) }

  /// `Q3 2014`
  var names: [String] { starts.prefix(count).map { "Q\(($0.month - 1) / 3 + 1) \($0.year)" } }

  func contains(_ day: Day) -> Bool { index(of: day) != nil }

  /// From 0 for the oldest; nothing outside.
  func index(of day: Day) -> Int? {
    guard let place = starts.lastIndex(where: { $0 <= day }), place < count else { return nil }
    return place
  }

  /// Whether a day is the last of the last one.
  func isLastOver(on day: Day) -> Bool { starts.last.map { day.adding(days: 1) >= $0 } ?? true }
}
