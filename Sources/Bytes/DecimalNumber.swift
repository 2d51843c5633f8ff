/// Numbers as JSON, CSV and C write them: `12`, `-0.5`, `9.4620738979e+07`.
///
/// What has up to 19 digits and a small exponent is a whole number times or by a power of ten, both of which are exact, so that
/// one rounding is all (Clinger, 1990); the rest asks the standard library.
package struct DecimalNumber {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var place: Int
  private var mantissa: UInt64 = 0
  private var exponent = 0
  /// Of the mantissa, without leading zeros.
  private var digitCount = 0
  private var hasDigits = false
  private var isCut = false

  /// Numbers with more bytes are nobody's; it bounds the work.
  private static let longest = 400

  /// The number that all of a range is; infinite if it is too large, `nil` if it is none.
  package static func value(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, range.count <= longest else { return nil }
    var number = DecimalNumber(bytes, range)
    return number.read() ? number.value : nil
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    place = range.lowerBound
  }

  private mutating func read() -> Bool {
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") { place += 1 }
    readDigits(shift: 0)
    if byte == UInt8(ascii: ".") {
      place += 1
      readDigits(shift: -1)
    }
    return hasDigits && readExponent() && place == range.upperBound
  }

  private mutating func readDigits(shift: Int) {
    while let digit {
      hasDigits = true
      place += 1
      if digitCount < 19 {
        mantissa = mantissa * 10 + UInt64(digit)
        if mantissa != 0 { digitCount += 1 }
        exponent += shift
      } else {
        if digit != 0 { isCut = true }
        exponent += shift + 1
      }
    }
  }

  private mutating func readExponent() -> Bool {
    guard let letter = byte, letter | 0x20 == UInt8(ascii: "e") else { return true }
    place += 1
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative || byte == UInt8(ascii: "+") { place += 1 }
    guard digit != nil else { return false }
    var written = 0
    while let digit {
      written = min(written * 10 + Int(digit), 100_000)
      place += 1
    }
    exponent += isNegative ? -written : written
    return true
  }

  private var value: Double? {
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    guard mantissa <= 1 << 53, !isCut, exponent.magnitude < Self.powers.count else {
      return Double(String(decoding: bytes[range], as: UTF8.self))
    }
    let power = Self.powers[Int(exponent.magnitude)]
    let magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    return isNegative ? -magnitude : magnitude
  }

  private var byte: UInt8? { place < range.upperBound ? bytes[place] : nil }

  private var digit: UInt8? {
    guard let byte, byte >= 0x30, byte <= 0x39 else { return nil }
    return byte - 0x30
  }

  /// Those that a `Double` has exactly.
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]
}
