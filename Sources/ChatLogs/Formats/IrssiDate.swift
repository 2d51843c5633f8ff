import Incidents

/// The dates of irssi's markers, in the C locale: `Mon Oct 14 23:45:58 2024`, `Tue Oct 15 2024`.
enum IrssiDate {
  private static let months: [StaticString] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func day(_ line: LineBytes, from start: Int) -> Day? {
    guard let year = line.number(at: start + 11, digits: 4) else { return nil }
    return day(line, from: start, year: year)
  }

  static func time(_ line: LineBytes, from start: Int) -> LocalTime? {
    guard let hour = line.number(at: start + 11, digits: 2), hour < 24,
      let minute = line.number(at: start + 14, digits: 2), minute < 60,
      let second = line.number(at: start + 17, digits: 2), second < 61,
      let year = line.number(at: start + 20, digits: 4), let day = day(line, from: start, year: year)
    else { return nil }
    return LocalTime(day: day, secondOfDay: hour * 3_600 + minute * 60 + min(second, 59), precision: .second)
  }

  private static func day(_ line: LineBytes, from start: Int, year: Int) -> Day? {
    guard let month = months.firstIndex(where: { line.holds($0, at: start + 4) }) else { return nil }
    let padded = line[start + 8] == 0x20
    guard let day = line.number(at: padded ? start + 9 : start + 8, digits: padded ? 1 : 2) else {
      return nil
    }
    return Day(year: year, month: month + 1, day: day)
  }
}
