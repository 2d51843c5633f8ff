import Incidents

/// Which of two numbers of a date is the day, and which the month.
enum DateOrder: Sendable {
  case dayFirst
  case monthFirst

  /// What the first lines of a log tell: by a number that is no month, else by the day that is `known` of the log, where
  /// only one of the orders gives it. Nothing where both may be meant.
  static func told(by front: UnsafeBufferPointer<UInt8>, known: Day?) -> DateOrder? {
    var lines = LogLines(front)
    var guess: DateOrder?
    var hasDates = false
    while hasDates || lines.number < hopeful, let line = lines.next() {
      guard let date = NumericDate(LineBytes(bytes: UnsafeBufferPointer(rebasing: front[line]))) else {
        continue
      }
      hasDates = true
      if let order = date.order { return order }
      if guess == nil, let known { guess = date.order(giving: known) }
    }
    return guess
  }

  /// Lines among which one has a date, in a log of such lines.
  private static let hopeful = 50
}

/// A date in numbers at the front of a line, the year last: `02/03/2014`, `[2.3.14`.
private struct NumericDate {
  private let first: Int
  private let second: Int
  private let year: Int

  init?(_ line: LineBytes) {
    var position = line[0] == UInt8(ascii: "[") ? 1 : 0
    guard let first = NumericDate.number(line, &position, longest: 2) else { return nil }
    let separator = line[position]
    guard separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-") else { return nil }
    position += 1
    guard let second = NumericDate.number(line, &position, longest: 2), line[position] == separator else {
      return nil
    }
    position += 1
    guard let year = NumericDate.number(line, &position, longest: 4) else { return nil }
    (self.first, self.second, self.year) = (first, second, year < 100 ? 2_000 + year : year)
  }

  /// As far as the numbers alone tell.
  var order: DateOrder? {
    if first > 12, second <= 12 { return .dayFirst }
    return second > 12 && first <= 12 ? .monthFirst : nil
  }

  /// Nothing where neither order gives the day, or both.
  func order(giving day: Day) -> DateOrder? {
    let isDayFirst = Day(year: year, month: second, day: first) == day
    let isMonthFirst = Day(year: year, month: first, day: second) == day
    if isDayFirst == isMonthFirst { return nil }
    return isDayFirst ? .dayFirst : .monthFirst
  }

  /// Up to `longest` digits, and no more; afterwards `position` is behind them.
  private static func number(_ line: LineBytes, _ position: inout Int, longest: Int) -> Int? {
    let start = position
    while position - start <= longest, line.number(at: position, digits: 1) != nil { position += 1 }
    guard (1...longest).contains(position - start) else { return nil }
    return line.number(at: start, digits: position - start)
  }
}
