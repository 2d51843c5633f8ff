import Incidents

/// When a message of an export was sent. Exports tell the moment, not what a clock showed.
struct ExportTime: Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z; up to the end of the year 9999.
  let microseconds: Int

  static let earliest = ExportTime(0)

  private static let latest = 253_402_300_799_000_000.0

  private init(_ microseconds: Int) { self.microseconds = microseconds }

  private init?(_ microseconds: Double) {
    guard microseconds >= 0, microseconds <= Self.latest else { return nil }
    self.init(Int(microseconds.rounded()))
  }

  /// `"1750154287.000119"`
  init?(seconds value: JSON?) {
    guard let seconds = value?.number else { return nil }
    self.init(seconds * 1_000_000)
  }

  init?(milliseconds value: JSON?) {
    guard let milliseconds = value?.number else { return nil }
    self.init(milliseconds * 1_000)
  }

  /// `2025-06-17T09:58:31.5Z`, or with an offset such as `+02:00`; UTC where it has none (RFC 3339).
  init?(rfc3339 value: JSON?) {
    guard let text = value?.text else { return nil }
    guard let microseconds = text.utf8.withContiguousStorageIfAvailable(Self.read) ?? nil else { return nil }
    self.init(Double(microseconds))
  }

  private static func read(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let line = LineBytes(bytes: text)
    guard let year = line.number(at: 0, digits: 4), let month = line.number(at: 5, digits: 2),
      let day = line.number(at: 8, digits: 2), let day = Day(year: year, month: month, day: day),
      let hour = line.number(at: 11, digits: 2), hour < 24, let minute = line.number(at: 14, digits: 2),
      minute < 60, let second = line.number(at: 17, digits: 2), second < 61
    else { return nil }
    var end = 19
    var fraction = 0
    if line[end] == UInt8(ascii: ".") {
      end += 1
      for place in [100_000, 10_000, 1_000, 100, 10, 1] {
        guard let digit = line.number(at: end, digits: 1) else { break }
        fraction += digit * place
        end += 1
      }
      while line.number(at: end, digits: 1) != nil { end += 1 }
    }
    let seconds = day.number * 86_400 + hour * 3_600 + minute * 60 + second - offset(line, at: end)
    return seconds * 1_000_000 + fraction
  }

  /// In seconds.
  private static func offset(_ line: LineBytes, at index: Int) -> Int {
    let sign = line[index] == UInt8(ascii: "-") ? -1 : 1
    guard line[index] == UInt8(ascii: "-") || line[index] == UInt8(ascii: "+"),
      let hours = line.number(at: index + 1, digits: 2)
    else { return 0 }
    let minutes = line.number(at: line[index + 3] == UInt8(ascii: ":") ? index + 4 : index + 3, digits: 2)
    return sign * (hours * 3_600 + (minutes ?? 0) * 60)
  }

  static func < (a: ExportTime, b: ExportTime) -> Bool { a.microseconds < b.microseconds }
}
