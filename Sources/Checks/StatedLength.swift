import Diagnostics

/// A length of time that a text states: `82 minutes`, `1 h 22 min`, `three hours`.
struct StatedLength {
  let seconds: Int
  /// Seconds of its smallest unit: `2 hours` may be two and a half.
  let grain: Int
  let offsets: Range<Int>

  /// The one that begins right behind a place, but for a colon, marks and words such as "about" and "for".
  init?(behind place: Int, in source: SourceText) {
    var scan = LengthScan(source.bytes, from: place)
    scan.skipApproach()
    let start = scan.place
    var total = 0.0
    var grain = 0
    var end = start
    while let (seconds, unit) = scan.part() {
      total += seconds
      grain = unit
      end = scan.place
      scan.skipJoint()
    }
    guard grain > 0, total < 366 * 86_400 else { return nil }
    seconds = Int(total)
    self.grain = grain
    offsets = start..<end
  }
}

/// Reads a length part by part.
private struct LengthScan {
  private let bytes: [UInt8]
  private(set) var place: Int

  init(_ bytes: [UInt8], from place: Int) {
    self.bytes = bytes
    self.place = place
  }

  private static let approach: Set<String> = [
    "for", "about", "around", "roughly", "nearly", "almost", "approximately", "some", "just", "over", "under",
    "a", "total", "of", "was", "is", "approx", "ca",
  ]

  /// At most so many words may stand between.
  private static let mostWords = 4

  mutating func skipApproach() {
    for _ in 0..<Self.mostWords {
      skip { $0 == 0x20 || $0 == 0x3A || $0 == 0x2A || $0 == 0x7E || $0 == 0x7C || $0 == 0x5F }
      let before = place
      guard Self.approach.contains(word()) else {
        place = before
        return
      }
    }
  }

  mutating func skipJoint() {
    skip { $0 == 0x20 || $0 == 0x2C }
    let before = place
    if word() == "and" { skip { $0 == 0x20 } } else { place = before }
  }

  /// A number and a unit, in seconds, and the unit's own seconds.
  mutating func part() -> (seconds: Double, unit: Int)? {
    let before = place
    if let number = number() {
      skip { $0 == 0x20 || $0 == 0x2D }
      if let unit = Self.units[word()] { return (number * Double(unit), unit) }
    }
    place = before
    return nil
  }

  private mutating func number() -> Double? {
    let start = place
    skip { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
    if place > start { return Double(String(decoding: bytes[start..<place], as: UTF8.self)) }
    return Self.numbers[word()]
  }

  private mutating func word() -> String {
    let start = place
    skip { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while place < bytes.count, isSkipped(bytes[place]) { place += 1 }
  }

  private static let numbers: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50,
    "an": 1,
  ]

  private static let units: [String: Int] = [
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "m": 60, "min": 60, "mins": 60, "minute": 60,
    "minutes": 60, "h": 3_600, "hr": 3_600, "hrs": 3_600, "hour": 3_600, "hours": 3_600, "d": 86_400,
    "day": 86_400, "days": 86_400,
  ]
}
