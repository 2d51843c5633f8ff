/// The digits and marks of a time in ISO 8601, read one after the other.
struct ISODigits {
  private let bytes: [UInt8]
  private let end: Int
  private var place: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    place = range.lowerBound
  }

  mutating func take(_ mark: UInt8) -> Bool {
    guard place < end, bytes[place] == mark else { return false }
    place += 1
    return true
  }

  /// So many digits and not one more.
  mutating func number(_ count: Int) -> Int? {
    guard end - place >= count else { return nil }
    var number = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// `Z`, `+01:00`, `+0100` or nothing, behind a fraction of a second, at the end; `nil` for anything else.
  mutating func zone() -> (seconds: Int?, isKnown: Bool)? {
    if take(UInt8(ascii: ".")) {
      guard digit() != nil else { return nil }
      while digit() != nil {}
    }
    if place == end { return (nil, false) }
    if take(UInt8(ascii: "Z")) { return place == end ? (0, true) : nil }
    let isWest = take(UInt8(ascii: "-"))
    guard isWest || take(UInt8(ascii: "+")), let hours = number(2) else { return nil }
    _ = take(UInt8(ascii: ":"))
    guard let minutes = number(2), place == end, hours <= 14, minutes < 60 else { return nil }
    return ((hours * 3_600 + minutes * 60) * (isWest ? -1 : 1), true)
  }

  private mutating func digit() -> Int? {
    guard place < end, bytes[place] >= 0x30, bytes[place] <= 0x39 else { return nil }
    place += 1
    return Int(bytes[place - 1] - 0x30)
  }
}
