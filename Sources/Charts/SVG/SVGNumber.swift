import Bytes

/// How a number stands in an SVG: with one decimal at most, without exponent; what is no number is 0.
struct SVGNumber {
  private let tenths: Int
  /// Its bytes, the first of them the lowest; nothing for more than eight, which no chart of a usual size has.
  private let text: UInt64
  private let count: Int

  /// Bounded to a thousand million either way. Half a tenth is rounded away from zero.
  init(_ value: Double) {
    self.init(tenths: SVGNumber.tenths(value))
  }

  init(tenths: Int) {
    self.tenths = tenths
    (text, count) = tenths.magnitude < 100_000 ? SVGNumber.text(tenths) : (0, 0)
  }

  /// Rounded and bounded as a number is.
  static func tenths(_ value: Double) -> Int {
    let bounded = value.magnitude < 1e9 ? value : value.isFinite ? (value < 0 ? -1e9 : 1e9) : 0
    let scaled = bounded * 10
    let whole = Int(scaled)
    let rest = scaled - Double(whole)
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
  }

  /// Of less than 10,000 whole ones.
  private static func text(_ tenths: Int) -> (UInt64, count: Int) {
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let digits = FewDigits(whole)
    var (text, count) = (digits.word, digits.count)
    if tenth > 0 {
      let pointAndDigit = 0x302E &+ UInt64(tenth) &<< 8
      text |= pointAndDigit &<< UInt64(truncatingIfNeeded: 8 &* count)
      count &+= 2
    }
    return tenths < 0 ? (text &<< 8 | UInt64(UInt8(ascii: "-")), count &+ 1) : (text, count)
  }

  @inline(__always)
  func append(to buffer: inout ByteBuffer) {
    if count > 0 { buffer.append(text, count: count) } else { appendLarge(to: &buffer) }
  }

  private func appendLarge(to buffer: inout ByteBuffer) {
    let (whole, tenth) = tenths.quotientAndRemainder(dividingBy: 10)
    buffer.append(decimal: whole)
    guard tenth != 0 else { return }
    buffer.append(UInt8(ascii: "."))
    buffer.append(decimal: Int(tenth.magnitude))
  }
}
