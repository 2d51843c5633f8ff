import Incidents

/// Times as programs write them for people, in the ways of several languages: `Tuesday, June 17, 2025 9:58:07 AM CEST`,
/// `6/17/2025, 9:58:07 AM`, `17.6.2025, 09:58`, `17-Jun-25 09:58 AM`.
///
/// Of two numbers with slashes the month is first where the clock has twelve hours, as in the United States, or where the
/// second can't be a month.
struct SpokenTime {
  private var numbers: [(value: Int, digits: Int)] = []
  private var separator: UInt8 = 0
  private var month: Int?
  private var clock: LineClock?
  /// 0 for AM, 12 for PM.
  private var half: Int?
  /// Seconds ahead of UTC.
  private var offset: Int?

  /// Nothing where a stretch is no day with a time.
  static func read(_ line: LineBytes, _ range: Range<Int>) -> LineClock? {
    guard range.count <= longest else { return nil }
    var time = SpokenTime()
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = line[position]
      if SpokenTime.isDigit(byte) {
        time.readNumber(line, &position, range.upperBound)
      } else if SpokenTime.isLetter(byte) {
        time.readWord(line, &position, range.upperBound)
      } else {
        if time.numbers.count == 1, time.separator == 0 { time.separator = byte }
        position += 1
      }
    }
    return time.resolved
  }

  /// In bytes; no way of writing a time is longer.
  private static let longest = 64

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private mutating func readNumber(_ line: LineBytes, _ position: inout Int, _ limit: Int) {
    var end = position
    while end < limit, SpokenTime.isDigit(line[end]) { end += 1 }
    defer { position = end }
    guard end - position <= 4, let value = line.number(at: position, digits: end - position) else { return }
    guard line[end] == UInt8(ascii: ":"), clock == nil, value < 24,
      let minute = line.number(at: end + 1, digits: 2), minute < 60
    else { return numbers.append((value, end - position)) }
    end += 3
    var time = LineClock(secondOfDay: value * 3_600 + minute * 60, precision: .minute)
    if line[end] == UInt8(ascii: ":"), let second = line.number(at: end + 1, digits: 2), second < 61 {
      time.secondOfDay += min(second, 59)
      time.precision = .second
      end += 3
    }
    clock = time
  }

  private mutating func readWord(_ line: LineBytes, _ position: inout Int, _ limit: Int) {
    var end = position
    while end < limit, SpokenTime.isLetter(line[end]) { end += 1 }
    if line.isWord("AM", position..<end) || line.isWord("am", position..<end) {
      half = 0
    } else if line.isWord("PM", position..<end) || line.isWord("pm", position..<end) {
      half = 12
    } else if clock != nil, (3...4).contains(end - position),
      let ahead = Zone.offset(ofAbbreviation: line.text(position..<end))
    {
      offset = ahead
    } else if month == nil {
      month = CTimeDate.month(line, at: position)
    }
    position = end
  }

  private var resolved: LineClock? {
    guard var clock, let day else { return nil }
    if let half {
      let hour = clock.secondOfDay / 3_600
      // `13:05 PM` is the form of programs that print both.
      if hour <= 12 { clock.secondOfDay += (hour % 12 + half - hour) * 3_600 }
    }
    clock.day = day
    clock.offset = offset
    return clock
  }

  private var day: Day? {
    if let month {
      guard numbers.count == 2 else { return nil }
      let year = numbers[0].digits == 4 ? numbers[0] : numbers[1]
      let date = numbers[0].digits == 4 ? numbers[1] : numbers[0]
      return Day(year: SpokenTime.fullYear(year), month: month, day: date.value)
    }
    guard numbers.count == 3 else { return nil }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    if first.digits == 4 { return Day(year: first.value, month: second.value, day: third.value) }
    let isMonthFirst = separator == UInt8(ascii: "/") && (half != nil || second.value > 12)
    return Day(
      year: SpokenTime.fullYear(third), month: isMonthFirst ? first.value : second.value,
      day: isMonthFirst ? second.value : first.value)
  }

  private static func fullYear(_ number: (value: Int, digits: Int)) -> Int {
    number.digits <= 2 ? 2_000 + number.value : number.value
  }
}
