import Bytes

/// How a number stands in an SVG: with one decimal at most, without exponent; what is no number is 0.
struct SVGNumber {
  private let tenths: Int
  /// Its bytes, the first of them the lowest; nothing for more than eight, which no chart of a usual size has.
  private var text: UInt64 = 0
  private var count = 0

  /// Bounded to a thousand million either way. Half a tenth is rounded away from zero.
  init(_ value: Double) {
    let scaled = value.isFinite ? min(max(value, -1e9), 1e9) * 10 : 0
    let whole = Int(scaled)
    let rest = scaled - Double(whole)
    tenths = rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
    if tenths.magnitude < 1_000_000 { prepend() }
  }

  /// From the last byte to the first.
  private mutating func prepend() {
    var (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if tenth > 0 {
      prepend(digit: tenth)
      prepend(UInt8(ascii: "."))
    }
    repeat {
      prepend(digit: whole % 10)
      whole /= 10
    } while whole > 0
    if tenths < 0 { prepend(UInt8(ascii: "-")) }
  }

  private mutating func prepend(digit: UInt) {
    prepend(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
  }

  private mutating func prepend(_ byte: UInt8) {
    text = text << 8 | UInt64(byte)
    count &+= 1
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
