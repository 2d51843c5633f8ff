import Incidents

/// Times as programs write them for people, in the ways of several languages: `Tuesday, June 17, 2025 9:58:07 AM CEST`,
/// `6/17/2025, 9:58:07 AM`, `17.6.2025, 09:58`, `17-Jun-25 09:58 AM`.
///
/// Which of two numbers is the day the log tells. Where it doesn't, the month is first behind slashes with a clock of twelve
/// hours in capitals, as in the United States.
struct SpokenTime {
  private var numbers: [(value: Int, digits: Int)] = []
  private var separator: UInt8 = 0
  private var month: Int?
  private var clock: LineClock?
  private var half: HalfDay?
  /// Of the log as a whole, where it is known.
  private var order: DateOrder?
  /// Seconds ahead of UTC.
  private var offset: Int?

  /// Nothing where a stretch is no day with a time, nor where only a guess could tell the day from the month and none is
  /// wanted.
  static func read(_ line: LineBytes, _ range: Range<Int>, mayGuess: Bool = true) -> LineClock? {
    guard range.count <= longest else { return nil }
    var time = SpokenTime()
    time.order = line.dateOrder
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = line[position]
      if SpokenTime.isDigit(byte) {
        time.readNumber(line, &position, range.upperBound)
      } else if SpokenTime.letter(line, position) > 0 {
        time.readWord(line, &position, range.upperBound)
      } else {
        if time.numbers.count == 1, time.separator == 0 { time.separator = byte }
        position += 1
      }
    }
    return mayGuess || time.isCertain ? time.resolved : nil
  }

  /// In bytes; no way of writing a time is longer.
  private static let longest = 64

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// How many bytes a letter has that stands at an index, of Latin alone; 0 for what is none.
  private static func letter(_ line: LineBytes, _ index: Int) -> Int {
    let byte = line[index]
    if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { return 1 }
    return (0xC3...0xC5).contains(byte) ? 2 : 0
  }

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
    while end < limit, case let length = SpokenTime.letter(line, end), length > 0 { end += length }
    end = min(end, limit)
    if let (half, rest) = HalfDay.read(line, position), rest <= limit {
      self.half = half
      end = rest
    } else if clock != nil, (3...4).contains(end - position),
      let ahead = Zone.offset(ofAbbreviation: line.text(position..<end))
    {
      offset = ahead
    } else if clock == nil || month == nil, let found = WordedDate.month(line, position..<end) {
      // A weekday may be called like a month; then the month follows.
      month = found
    }
    position = end
  }

  private var resolved: LineClock? {
    guard var clock, let day else { return nil }
    if let half { half.apply(to: &clock) }
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
    let isMonthFirst = (ownOrder ?? order ?? guessedOrder) == .monthFirst
    return Day(
      year: SpokenTime.fullYear(third), month: isMonthFirst ? first.value : second.value,
      day: isMonthFirst ? second.value : first.value)
  }

  /// Whether the date itself or the log tells the day from the month.
  private var isCertain: Bool {
    month != nil || numbers.first?.digits == 4 || ownOrder != nil || order != nil
  }

  /// As far as the date itself tells it: with dots the day is first everywhere.
  private var ownOrder: DateOrder? {
    guard numbers.count == 3 else { return nil }
    if separator == UInt8(ascii: ".") || numbers[0].value > 12 || numbers[0].value == numbers[1].value {
      return .dayFirst
    }
    return numbers[1].value > 12 ? .monthFirst : nil
  }

  private var guessedOrder: DateOrder {
    separator == UInt8(ascii: "/") && half?.isInCapitals == true ? .monthFirst : .dayFirst
  }

  private static func fullYear(_ number: (value: Int, digits: Int)) -> Int {
    number.digits <= 2 ? 2_000 + number.value : number.value
  }
}
