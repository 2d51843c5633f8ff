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

  /// Those that began in them, and not after a day, newest first.
  func incidents(of archive: Archive) -> [Incident] {
    archive.incidents.filter { contains($0.day) && $0.day <= archive.today }
  }

  /// Whether the archive knows all of them, and not only since it began.
  func areWhole(in archive: Archive) -> Bool { archive.incidents.last.map { $0.day < first } ?? false }

  /// Those over which questions look: two years, or where the archive is younger as many as it has, and no less than one.
  static func ofTrends(_ site: Site) -> RecentMonths {
    let longest = RecentMonths(24, before: site.today)
    guard let oldest = site.archive.incidents.last?.day, oldest >= longest.first else { return longest }
    let months = (site.today.year - oldest.year) * 12 + site.today.month - oldest.month + 1
    return RecentMonths(max(12, months), before: site.today)
  }
}
