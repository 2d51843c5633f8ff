import Bytes

/// How a number stands in an SVG: with one decimal at most, without exponent; what is no number is 0.
struct SVGNumber {
  private let tenths: Int

  /// Bounded to a thousand million either way. Half a tenth is rounded away from zero.
  init(_ value: Double) {
    let scaled = value.isFinite ? min(max(value, -1e9), 1e9) * 10 : 0
    let whole = Int(scaled)
    let rest = scaled - Double(whole)
    tenths = rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
  }

  func append(to buffer: inout ByteBuffer) {
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if tenths < 0 { buffer.append(UInt8(ascii: "-")) }
    Self.append(whole, to: &buffer)
    guard tenth > 0 else { return }
    buffer.append(UInt8(ascii: "."))
    buffer.append(Self.digit(tenth))
  }

  /// As `ByteBuffer` would, but at once for what a chart is as wide or high as.
  @inline(__always)
  private static func append(_ whole: UInt, to buffer: inout ByteBuffer) {
    guard whole < 10_000 else { return buffer.append(decimal: Int(whole)) }
    if whole >= 1_000 { buffer.append(digit(whole / 1_000)) }
    if whole >= 100 { buffer.append(digit(whole / 100)) }
    if whole >= 10 { buffer.append(digit(whole / 10)) }
    buffer.append(digit(whole))
  }

  /// Of a number's last digit.
  @inline(__always)
  private static func digit(_ number: UInt) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
  }
}
