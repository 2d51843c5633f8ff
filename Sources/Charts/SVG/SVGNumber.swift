import Bytes

/// How a number stands in an SVG: with one decimal at most, without exponent; what is no number is 0.
struct SVGNumber {
  private let tenths: Int

  /// Bounded to a thousand million either way.
  init(_ value: Double) {
    tenths = value.isFinite ? Int((min(max(value, -1e9), 1e9) * 10).rounded()) : 0
  }

  func append(to buffer: inout ByteBuffer) {
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    if tenths < 0 { buffer.append(UInt8(ascii: "-")) }
    buffer.append(decimal: whole)
    guard tenth > 0 else { return }
    buffer.append(UInt8(ascii: "."))
    buffer.append(decimal: tenth)
  }
}
