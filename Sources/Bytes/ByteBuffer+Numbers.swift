extension ByteBuffer {
  /// In decimal digits.
  @inlinable @inline(__always)
  public mutating func append(decimal number: Int) {
    if number >= 0, number < 10 {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number))
    } else {
      append(longDecimal: number)
    }
  }

  @usableFromInline
  mutating func append(longDecimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// Four at once, the first ones without zeros before them.
  private mutating func append(digitsOf magnitude: UInt) {
    guard magnitude < 10_000 else {
      append(digitsOf: magnitude / 10_000)
      return append(ByteBuffer.fourDigits(magnitude % 10_000), count: 4)
    }
    let zeros = magnitude < 10 ? 3 : magnitude < 100 ? 2 : magnitude < 1_000 ? 1 : 0
    append(ByteBuffer.fourDigits(magnitude) &>> UInt64(8 * zeros), count: 4 - zeros)
  }

  /// The first one lowest, of a number below 10,000.
  private static func fourDigits(_ number: UInt) -> UInt64 {
    let (front, rest) = (UInt64(number / 100), UInt64(number % 100))
    return 0x3030_3030 &+ (front / 10) &+ (front % 10) &<< 8 &+ (rest / 10) &<< 16 &+ (rest % 10) &<< 24
  }
}
