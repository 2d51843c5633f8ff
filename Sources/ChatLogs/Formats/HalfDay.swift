/// The half of the day behind a clock of twelve hours: `AM`, `pm`, `p.m.`, `a. m.` with a blank of any width.
struct HalfDay {
  let isAfternoon: Bool
  /// Without dots, as in the United States.
  let isInCapitals: Bool

  /// Also where it ends; nothing where none begins at an index.
  static func read(_ line: LineBytes, _ start: Int) -> (half: HalfDay, end: Int)? {
    let first = line[start]
    guard first | 0x20 == UInt8(ascii: "a") || first | 0x20 == UInt8(ascii: "p") else { return nil }
    var end = start + 1
    let isDotted = line[end] == UInt8(ascii: ".")
    if isDotted { end = endOfBlanks(line, from: end + 1) }
    guard line[end] | 0x20 == UInt8(ascii: "m"), !isLetter(line[end + 1]) else { return nil }
    end += 1
    if isDotted, line[end] == UInt8(ascii: ".") { end += 1 }
    let half = HalfDay(
      isAfternoon: first | 0x20 == UInt8(ascii: "p"), isInCapitals: !isDotted && first & 0x20 == 0)
    return (half, end)
  }

  /// `[1:02pm] `, `[11:58:02 PM] `; also where the rest of the line begins.
  static func readBracketed(_ line: LineBytes) -> (clock: LineClock, rest: Int)? {
    guard line[0] == UInt8(ascii: "[") else { return nil }
    let digits = line[2] == UInt8(ascii: ":") ? 1 : 2
    guard let hour = line.number(at: 1, digits: digits), (1...12).contains(hour) else { return nil }
    var position = digits + 1
    guard let minute = sixtieth(line, &position) else { return nil }
    var clock = LineClock(secondOfDay: hour * 3_600 + minute * 60, precision: .minute)
    if let second = sixtieth(line, &position) {
      clock.secondOfDay += second
      clock.precision = .second
    }
    guard let (half, end) = read(line, endOfBlanks(line, from: position)), line.holds("] ", at: end) else {
      return nil
    }
    half.apply(to: &clock)
    return (clock, end + 2)
  }

  /// `:58`; afterwards `position` is behind it.
  private static func sixtieth(_ line: LineBytes, _ position: inout Int) -> Int? {
    guard line[position] == UInt8(ascii: ":"), let value = line.number(at: position + 1, digits: 2),
      value < 60
    else { return nil }
    position += 3
    return value
  }

  /// Makes twelve hours twenty-four. `13:05 PM` is the form of programs that print both.
  func apply(to clock: inout LineClock) {
    let hour = clock.secondOfDay / 3_600
    if hour <= 12 { clock.secondOfDay += (hour % 12 + (isAfternoon ? 12 : 0) - hour) * 3_600 }
  }

  /// Behind blanks, among them U+00A0 and U+202F.
  private static func endOfBlanks(_ line: LineBytes, from start: Int) -> Int {
    var end = start
    while true {
      if line[end] == 0x20 {
        end += 1
      } else if line[end] == 0xC2, line[end + 1] == 0xA0 {
        end += 2
      } else if line[end] == 0xE2, line[end + 1] == 0x80, line[end + 2] == 0xAF {
        end += 3
      } else {
        return end
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
