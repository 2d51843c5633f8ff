import Incidents

/// Dates as C's `ctime` writes them: `Mon Oct 14 23:45:58 2024`, and without the time `Tue Oct 15 2024`, or as `strftime`
/// does it in the user's language. A day of one digit has a blank or a zero before it.
enum CTimeDate {
  private static let months: [StaticString] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// 1 to 12, by its first three letters in English.
  static func month(_ line: LineBytes, at start: Int) -> Int? {
    months.firstIndex { line.holds($0, at: start) }.map { $0 + 1 }
  }

  static func day(_ line: LineBytes, from start: Int) -> Day? {
    if let year = line.number(at: start + 11, digits: 4), let day = day(line, from: start, year: year) {
      return day
    }
    return WordedDate.day(line, from: start)
  }

  static func time(_ line: LineBytes, from start: Int) -> LocalTime? {
    guard let hour = line.number(at: start + 11, digits: 2), hour < 24,
      let minute = line.number(at: start + 14, digits: 2), minute < 60,
      let second = line.number(at: start + 17, digits: 2), second < 61,
      let year = line.number(at: start + 20, digits: 4), let day = day(line, from: start, year: year)
    else { return WordedDate.time(line, from: start) }
    return LocalTime(day: day, secondOfDay: hour * 3_600 + minute * 60 + min(second, 59), precision: .second)
  }

  private static func day(_ line: LineBytes, from start: Int, year: Int) -> Day? {
    guard let month = month(line, at: start + 4), let day = dayOfMonth(line, at: start + 8) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  /// Of two places; the first may be a blank.
  static func dayOfMonth(_ line: LineBytes, at start: Int) -> Int? {
    let isPadded = line[start] == 0x20
    return line.number(at: isPadded ? start + 1 : start, digits: isPadded ? 1 : 2)
  }
}
