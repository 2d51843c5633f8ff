extension ByteBuffer {
  /// In decimal digits.
  @inlinable
  public mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// From the last digit to the first, into the room that they need.
  @usableFromInline
  mutating func append(digitsOf magnitude: UInt) {
    let count = ByteBuffer.digitCount(magnitude)
    reserve(count)
    var rest = magnitude
    var place = storage + used + count
    for _ in 0..<count {
      place -= 1
      place.pointee = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    used += count
  }

  private static func digitCount(_ magnitude: UInt) -> Int {
    var count = 1
    var rest = magnitude
    while rest >= 1_000 {
      count &+= 3
      rest /= 1_000
    }
    return rest < 10 ? count : rest < 100 ? count &+ 1 : count &+ 2
  }
}
