extension JSONScanner {
  /// The number that is next, infinite if it is too large; NaN where `null` stands.
  package mutating func double() throws(Fault) -> Double {
    skipBlanks()
    guard byte != UInt8(ascii: "n") else {
      let start = offset
      guard case .null = try value() else { throw Fault(offset: start) }
      return .nan
    }
    let start = offset
    _ = try passOverNumber()
    guard let value = DecimalNumber.value(bytes, start..<offset) else { throw Fault(offset: start) }
    return value
  }

  mutating func number() throws(Fault) -> Value {
    let start = offset
    let isWhole = try passOverNumber()
    guard isWhole else { return .other }
    return Int(String(decoding: bytes[start..<offset], as: UTF8.self)).map { .integer($0) } ?? .other
  }

  /// Whether it has neither fraction nor exponent.
  private mutating func passOverNumber() throws(Fault) -> Bool {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    let end = offset
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return end == offset
  }

  /// At least one.
  private mutating func digits() throws(Fault) {
    let start = offset
    while byte >= 0x30, byte <= 0x39 { offset += 1 }
    if offset == start { throw Fault(offset: offset) }
  }
}
