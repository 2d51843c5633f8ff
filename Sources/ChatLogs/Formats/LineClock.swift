import Incidents

/// The time at the front of a line, as far as the line says it.
struct LineClock {
  var day: Day?
  /// Where the line has no year; 1 to 12 and 1 to 31.
  var dayOfYear: (month: Int, day: Int)?
  var secondOfDay: Int
  var precision: LocalTime.Precision
  /// Seconds ahead of UTC, where the line says so.
  var offset: Int?

  /// `HH:MM`, `HH:MM:SS`, either in brackets, or with `YYYY-MM-DD` and a space or `T` before it and an offset behind;
  /// also where the rest of the line begins, behind one `separator`. Fractions of seconds are left out.
  static func read(_ line: LineBytes, separator: UInt8 = 0x20) -> (clock: LineClock, rest: Int)? {
    var position = 0
    let isBracketed = line[0] == UInt8(ascii: "[")
    if isBracketed { position = 1 }
    var day: Day?
    if line[position + 4] == UInt8(ascii: "-"), line[position + 7] == UInt8(ascii: "-") {
      guard let found = self.day(line, at: position),
        line[position + 10] == 0x20 || line[position + 10] == UInt8(ascii: "T")
      else { return nil }
      day = found
      position += 11
    }
    guard var clock = clock(line, &position) else { return nil }
    clock.day = day
    clock.offset = offset(line, &position)
    if isBracketed {
      guard line[position] == UInt8(ascii: "]") else { return nil }
      position += 1
    }
    guard line[position] == separator else { return nil }
    return (clock, position + 1)
  }

  /// The same in brackets, of which the line begins with the first.
  static func readBracketed(_ line: LineBytes) -> (clock: LineClock, rest: Int)? {
    line[0] == UInt8(ascii: "[") ? read(line) : nil
  }

  /// The same, or with a date as people write it where it can be told which day that is: `[02-Mar-2014 13:58:02] `.
  static func readDated(_ line: LineBytes) -> (clock: LineClock, rest: Int)? {
    if let found = read(line) { return found }
    guard line[0] == UInt8(ascii: "["), let close = line.find("] ", from: 1),
      let clock = SpokenTime.read(line, 1..<close, mayGuess: false)
    else { return nil }
    return (clock, close + 2)
  }

  /// `YYYY-MM-DD`.
  static func day(_ line: LineBytes, at start: Int) -> Day? {
    guard let year = line.number(at: start, digits: 4), line[start + 4] == UInt8(ascii: "-"),
      let month = line.number(at: start + 5, digits: 2), line[start + 7] == UInt8(ascii: "-"),
      let date = line.number(at: start + 8, digits: 2)
    else { return nil }
    return Day(year: year, month: month, day: date)
  }

  /// `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff`; afterwards `position` is behind it.
  static func clock(_ line: LineBytes, _ position: inout Int) -> LineClock? {
    guard let hour = line.number(at: position, digits: 2), hour < 24, line[position + 2] == UInt8(ascii: ":"),
      let minute = line.number(at: position + 3, digits: 2), minute < 60
    else { return nil }
    position += 5
    guard line[position] == UInt8(ascii: ":"), let second = line.number(at: position + 1, digits: 2),
      second < 61
    else { return LineClock(secondOfDay: hour * 3_600 + minute * 60, precision: .minute) }
    position += 3
    if line[position] == UInt8(ascii: "."), line.number(at: position + 1, digits: 1) != nil {
      position += 2
      while line.number(at: position, digits: 1) != nil { position += 1 }
    }
    return LineClock(secondOfDay: hour * 3_600 + minute * 60 + min(second, 59), precision: .second)
  }

  /// `Z`, `+0100` or `+01:00`.
  private static func offset(_ line: LineBytes, _ position: inout Int) -> Int? {
    if line[position] == UInt8(ascii: "Z") {
      position += 1
      return 0
    }
    guard line[position] == UInt8(ascii: "+") || line[position] == UInt8(ascii: "-"),
      let hours = line.number(at: position + 1, digits: 2)
    else { return nil }
    let colon = line[position + 3] == UInt8(ascii: ":") ? 1 : 0
    guard let minutes = line.number(at: position + 3 + colon, digits: 2) else { return nil }
    let sign = line[position] == UInt8(ascii: "-") ? -1 : 1
    position += 5 + colon
    return sign * (hours * 3_600 + minutes * 60)
  }
}
