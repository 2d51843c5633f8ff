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
    guard number >= 0, number < 10_000 else { return append(signedDecimal: number) }
    let digits = FewDigits(UInt(bitPattern: number))
    append(digits.word, count: digits.count)
  }

  private mutating func append(signedDecimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// Four at once, the first ones without zeros before them.
  private mutating func append(digitsOf magnitude: UInt) {
    if magnitude >= 10_000 { append(digitsOf: magnitude / 10_000) }
    let digits = FewDigits(magnitude % 10_000)
    if magnitude < 10_000 {
      append(digits.word, count: digits.count)
    } else {
      append(FewDigits.four(magnitude % 10_000), count: 4)
    }
  }
}
