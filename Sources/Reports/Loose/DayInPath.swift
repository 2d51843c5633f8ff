import Incidents

/// A day that the name of a file or of its folders tells: `2014-03-02-broker.md`, `2014/03/02 broker.md`, `20140302.md`.
enum DayInPath {
  /// Of several the last one, which is nearest to the file.
  static func day(of path: String) -> Day? {
    let bytes = Array(path.utf8)
    var found: Day?
    for start in bytes.indices where start == 0 || !isDigit(bytes[start - 1]) {
      found = day(in: bytes[start...]) ?? found
    }
    return found
  }

  /// At the front of it.
  private static func day(in bytes: ArraySlice<UInt8>) -> Day? {
    var rest = bytes
    guard let year = number(ofLength: 4, from: &rest) else { return nil }
    let isSpaced = separator(from: &rest)
    guard let month = number(ofLength: 2, from: &rest), separator(from: &rest) == isSpaced,
      let dayOfMonth = number(ofLength: 2, from: &rest), rest.first.map({ !isDigit($0) }) ?? true,
      let day = Day(year: year, month: month, day: dayOfMonth), day.isPlausible
    else { return nil }
    return day
  }

  private static func separator(from bytes: inout ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, "-_./ ".utf8.contains(first) else { return false }
    bytes.removeFirst()
    return true
  }

  private static func number(ofLength length: Int, from bytes: inout ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix(length)
    guard digits.count == length, digits.allSatisfy(isDigit) else { return nil }
    bytes = bytes.dropFirst(length)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
