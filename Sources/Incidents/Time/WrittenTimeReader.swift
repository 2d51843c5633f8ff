/// Reads the times that people write: `14:02`, `2:02 pm`, `2014-03-02 14:02:30`, `2014-03-02T14:02Z`, `14:02 CET`,
/// `20140302T140200Z`.
package struct WrittenTimeReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The time at the front of a text, perhaps with a tilde before it.
  package static func read(_ text: String) -> WrittenTime.Reading {
    var text = text
    return text.withUTF8 { bytes in
      var reader = WrittenTimeReader(bytes)
      do throws(WrittenTime.Fault) {
        guard let time = try reader.time() else { return .none }
        return .time(time, length: reader.position)
      } catch {
        return .fault(error, length: reader.position)
      }
    }
  }

  /// The time that all of a text is; an hour of one digit is none here.
  package static func readWhole(_ text: String) throws(WrittenTime.Fault) -> WrittenTime? {
    switch read(text) {
    case .time(let time, let length):
      return length == text.utf8.count && !time.isUnpadded && !text.hasPrefix("~") ? time : nil
    case .fault(let fault, _): throw fault
    case .none: return nil
    }
  }

  /// The zone at the front of a text, behind a space perhaps, and the number of bytes that it takes.
  package static func readZone(_ text: String, behind time: WrittenTime) -> (zone: Zone, length: Int)? {
    var text = text
    return text.withUTF8 { bytes in
      var reader = WrittenTimeReader(bytes)
      return reader.zone(behind: time).map { ($0, reader.position) }
    }
  }

  private mutating func time() throws(WrittenTime.Fault) -> WrittenTime? {
    // About that time is the best that is known.
    if byte(position) == UInt8(ascii: "~") { position += 1 }
    let stamp = try basicStamp()
    guard var time = try stamp == nil ? spacedTime() : stamp else { return nil }
    time.zone = zone(behind: time)
    return time
  }

  /// `20140302T140230`, perhaps without seconds: the basic form of ISO 8601.
  private mutating func basicStamp() throws(WrittenTime.Fault) -> WrittenTime? {
    guard let date = number(at: position, digits: 8), byte(position + 8) == UInt8(ascii: "T"),
      let clock = number(at: position + 9, digits: 4)
    else { return nil }
    let seconds = number(at: position + 13, digits: 2)
    let (start, end) = (position, position + (seconds == nil ? 13 : 15))
    guard !isDigit(byte(end)) else { return nil }
    position = end
    let day = try day(date / 10_000, date / 100 % 100, date % 100, writtenAs: text(start..<start + 8))
    skipFraction()
    let (hour, minute, second) = (clock / 100, clock % 100, seconds ?? 0)
    guard hour < 24, minute < 60, second < 60 else { throw .noSuchTime(text(start + 9..<end)) }
    return WrittenTime(
      day: day, secondOfDay: hour * 3_600 + minute * 60 + second,
      precision: seconds == nil ? .minute : .second, zone: nil)
  }

  private mutating func spacedTime() throws(WrittenTime.Fault) -> WrittenTime? {
    let day = try self.day()
    if day != nil {
      guard let separator = peek(), separator == UInt8(ascii: "T") || separator == UInt8(ascii: " ") else {
        return nil
      }
      position += 1
      while peek() == UInt8(ascii: " ") { position += 1 }
    }
    let hasOneDigit = !isDigit(byte(position + 1))
    guard let (second, precision, half) = try clock() else { return nil }
    var time = WrittenTime(day: day, secondOfDay: second, precision: precision, zone: nil)
    time.isUnpadded = hasOneDigit && half == nil
    return time
  }

  /// `2014-03-02`, or nothing and no step.
  private mutating func day() throws(WrittenTime.Fault) -> Day? {
    guard let year = number(at: position, digits: 4), byte(position + 4) == UInt8(ascii: "-"),
      let month = number(at: position + 5, digits: 2), byte(position + 7) == UInt8(ascii: "-"),
      let dayOfMonth = number(at: position + 8, digits: 2), !isDigit(byte(position + 10))
    else { return nil }
    position += 10
    return try day(year, month, dayOfMonth, writtenAs: text(position - 10..<position))
  }

  private func day(
    _ year: Int, _ month: Int, _ dayOfMonth: Int, writtenAs text: @autoclosure () -> String
  ) throws(WrittenTime.Fault) -> Day {
    guard let day = Day(year: year, month: month, day: dayOfMonth) else { throw .noSuchDay(text()) }
    guard day.isPlausible else { throw .yearOutOfRange(year) }
    return day
  }

  private mutating func clock() throws(WrittenTime.Fault) -> (Int, LocalTime.Precision, HalfOfDay?)? {
    let start = position
    let hourDigits = isDigit(byte(position + 1)) ? 2 : 1
    guard var hour = number(at: position, digits: hourDigits),
      byte(position + hourDigits) == UInt8(ascii: ":"),
      let minute = number(at: position + hourDigits + 1, digits: 2),
      !isDigit(byte(position + hourDigits + 3))
    else { return nil }
    position += hourDigits + 3
    var second: Int?
    if byte(position) == UInt8(ascii: ":"), let seconds = number(at: position + 1, digits: 2),
      !isDigit(byte(position + 3))
    {
      second = seconds
      position += 3
      skipFraction()
    }
    let half = halfOfDay()
    guard hour < (half == nil ? 24 : 13), half == nil || hour > 0, minute < 60, (second ?? 0) < 60 else {
      throw .noSuchTime(text(start..<position))
    }
    if let half { hour = hour % 12 + (half == .afternoon ? 12 : 0) }
    return (hour * 3_600 + minute * 60 + (second ?? 0), second == nil ? .minute : .second, half)
  }

  /// Fractions of a second are cut.
  private mutating func skipFraction() {
    guard byte(position) == UInt8(ascii: "."), isDigit(byte(position + 1)) else { return }
    position += 1
    while isDigit(peek()) { position += 1 }
  }

  private enum HalfOfDay {
    case morning
    case afternoon
  }

  /// `am`, `p.m.`, with or without a space before it.
  private mutating func halfOfDay() -> HalfOfDay? {
    var next = position
    if byte(next) == UInt8(ascii: " ") { next += 1 }
    guard let letter = byte(next).map({ $0 | 0x20 }),
      letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p")
    else { return nil }
    next += 1
    let dotted = byte(next) == UInt8(ascii: ".")
    if dotted { next += 1 }
    guard byte(next).map({ $0 | 0x20 }) == UInt8(ascii: "m") else { return nil }
    next += 1
    if dotted, byte(next) == UInt8(ascii: ".") { next += 1 }
    guard !isWord(byte(next)) else { return nil }
    position = next
    return letter == UInt8(ascii: "a") ? .morning : .afternoon
  }

  /// A zone right behind the clock or one space away, if the word there is one.
  private mutating func zone(behind time: WrittenTime) -> Zone? {
    guard time.day != nil || time.precision == .second || !isRange(at: position) else { return nil }
    var start = position
    if byte(start) == UInt8(ascii: " ") { start += 1 }
    let bracketed = byte(start) == UInt8(ascii: "(")
    if bracketed { start += 1 }
    let end = endOfZone(from: start)
    let found = zone(start..<end) ?? zone(start..<endOfName(from: start, before: end))
    guard let (zone, last) = found, !bracketed || byte(last) == UInt8(ascii: ")") else { return nil }
    position = last + (bracketed ? 1 : 0)
    return zone
  }

  /// `-14:05` right behind a bare clock: there a range ends, and no zone lies.
  private func isRange(at index: Int) -> Bool {
    byte(index) == UInt8(ascii: "-") && number(at: index + 1, digits: 2) != nil
      && byte(index + 3) == UInt8(ascii: ":") && number(at: index + 4, digits: 2) != nil
  }

  private func zone(_ range: Range<Int>) -> (zone: Zone, end: Int)? {
    guard !range.isEmpty, range.count <= 40, mayBeZone(range), let zone = Zone(named: text(range)) else {
      return nil
    }
    return (zone, range.upperBound)
  }

  /// Words with small letters are none, but for places such as `Europe/London`.
  private func mayBeZone(_ range: Range<Int>) -> Bool {
    bytes[range].contains(UInt8(ascii: "/")) || !bytes[range].contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// Behind `+01:00`, `CET`, `UTC-05:00`, `America/Port-au-Prince`.
  private func endOfZone(from start: Int) -> Int {
    var end = start
    while let next = byte(end) {
      let isInner =
        end > start && next == UInt8(ascii: ":") && isDigit(byte(end - 1)) && isDigit(byte(end + 1))
      guard isInner || isWord(next) || isSign(next) || next == UInt8(ascii: "/") else { break }
      end += 1
    }
    return end
  }

  /// Behind the letters of `UTC-and so on`, where the dash is none of the zone's.
  private func endOfName(from start: Int, before end: Int) -> Int {
    var nameEnd = start
    while nameEnd < end, isWord(byte(nameEnd)) { nameEnd += 1 }
    return nameEnd < end && isSign(byte(nameEnd)) ? nameEnd : start
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  @inline(__always)
  private func byte(_ index: Int) -> UInt8? { index >= 0 && index < bytes.count ? bytes[index] : nil }

  private func peek() -> UInt8? { byte(position) }

  private func number(at index: Int, digits: Int) -> Int? {
    var value = 0
    for offset in 0..<digits {
      guard let digit = byte(index + offset), isDigit(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }

  private func isSign(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }

  private func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_")
  }
}
