import Incidents

/// A day such as `23/04/2014`, of which nobody knows whether the day or the month comes first, unless one of them can be no
/// month.
enum SlashedDay {
  static func day(in text: String) -> Day? {
    guard let (first, second, year) = numbers(in: text), !isEither(first, second) else { return nil }
    let (month, day) = first > 12 ? (second, first) : (first, second)
    return Day(year: year, month: month, day: day).flatMap { $0.isPlausible ? $0 : nil }
  }

  /// Whether it may be two days.
  static func isAmbiguous(_ text: String) -> Bool {
    numbers(in: text).map { isEither($0.first, $0.second) } ?? false
  }

  private static func isEither(_ first: Int, _ second: Int) -> Bool {
    (1...12).contains(first) && (1...12).contains(second) && first != second
  }

  private static func numbers(in text: String) -> (first: Int, second: Int, year: Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
      parts[2].utf8.count == 4, parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return (first, second, year)
  }
}
