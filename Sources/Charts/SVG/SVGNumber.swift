/// How a number stands in an SVG: with one decimal at most, without exponent; what is no number is 0.
struct SVGNumber {
  private let tenths: Int

  /// Bounded to a thousand million either way.
  init(_ value: Double) {
    tenths = value.isFinite ? Int((min(max(value, -1e9), 1e9) * 10).rounded()) : 0
  }

  func append(to bytes: inout [UInt8]) {
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    Self.append(digitsOf: whole, to: &bytes)
    guard tenth > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    Self.append(digitsOf: tenth, to: &bytes)
  }

  private static func append(digitsOf number: UInt, to bytes: inout [UInt8]) {
    if number > 9 { append(digitsOf: number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
