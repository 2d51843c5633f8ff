extension [UInt8] {
  /// Appends a number in decimal digits, without the text that a `String` of it would cost.
  package mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(digitsOf magnitude: UInt) {
    if magnitude > 9 { append(digitsOf: magnitude / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
  }

  /// Appends text of the program's own.
  package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}
