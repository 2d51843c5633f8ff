import Incidents

/// Dates in the words of the user's language: `Mo Mär 03 08:00:00 2014`, `lun. 3 mars 2014`, in the order of `ctime`, or with
/// the day before the month.
enum WordedDate {
  static func day(_ line: LineBytes, from start: Int) -> Day? {
    guard let date = rest(of: line, start), case let words = date.words, words.count == 4 else { return nil }
    return day(date, words[1], words[2], year: words[3])
  }

  static func time(_ line: LineBytes, from start: Int) -> LocalTime? {
    guard let date = rest(of: line, start), case let words = date.words, words.count == 5,
      let day = day(date, words[1], words[2], year: words[4])
    else { return nil }
    var position = words[3].lowerBound
    guard let clock = LineClock.clock(date, &position), position == words[3].upperBound else { return nil }
    return LocalTime(day: day, secondOfDay: clock.secondOfDay, precision: clock.precision)
  }

  /// The month that stands in a stretch.
  static func month(_ line: LineBytes, _ word: Range<Int>) -> Int? {
    word.count <= longest ? MonthNames.month(line.text(word)) : nil
  }

  /// In bytes; no word of a date is longer.
  private static let longest = 24

  /// Nothing where more stands there than a date.
  private static func rest(of line: LineBytes, _ start: Int) -> LineBytes? {
    guard start >= 0, start < line.count, line.count - start <= 4 * longest else { return nil }
    return LineBytes(bytes: UnsafeBufferPointer(rebasing: line.bytes[start...]))
  }

  private static func day(_ line: LineBytes, _ one: Range<Int>, _ other: Range<Int>, year: Range<Int>) -> Day?
  {
    guard year.count == 4, let year = line.number(at: year.lowerBound, digits: 4) else { return nil }
    if let month = month(line, one), let date = dayOfMonth(line, other) {
      return Day(year: year, month: month, day: date)
    }
    guard let month = month(line, other), let date = dayOfMonth(line, one) else { return nil }
    return Day(year: year, month: month, day: date)
  }

  /// One or two digits, perhaps with a dot.
  private static func dayOfMonth(_ line: LineBytes, _ word: Range<Int>) -> Int? {
    let isDotted = line[word.upperBound - 1] == UInt8(ascii: ".")
    let digits = word.count - (isDotted ? 1 : 0)
    return (1...2).contains(digits) ? line.number(at: word.lowerBound, digits: digits) : nil
  }
}
