import Bytes

/// A number in few decimals, without zeros at its end and without exponent: `0.5`, `97.4`, `-3`.
struct DecimalText {
  private let isNegative: Bool
  private let whole: Int
  /// The digits behind the point, as a number of so many digits.
  private let fraction: Int
  private let digits: Int

  /// What is no number is 0. `decimals` is 0 to 6; larger numbers than a million million million are cut to it.
  init(_ value: Double, decimals: Int) {
    let bounded = value.isNaN ? 0 : min(value.magnitude, 1e18)
    var power = 1
    for _ in 0..<min(max(decimals, 0), 6) { power *= 10 }
    let rest = bounded - bounded.rounded(.down)
    let scaled = Int((rest * Double(power)).rounded())
    whole = Int(bounded.rounded(.down)) + scaled / power
    var (fraction, digits) = (scaled % power, min(max(decimals, 0), 6))
    while digits > 0, fraction % 10 == 0 { (fraction, digits) = (fraction / 10, digits - 1) }
    (self.fraction, self.digits) = (fraction, digits)
    isNegative = value < 0 && (whole > 0 || fraction > 0)
  }

  func append(to buffer: inout ByteBuffer) {
    if isNegative { buffer.append(UInt8(ascii: "-")) }
    buffer.append(decimal: whole)
    guard digits > 0 else { return }
    buffer.append(UInt8(ascii: "."))
    var floor = 1
    for _ in 1..<digits { floor *= 10 }
    while fraction < floor {
      buffer.append(UInt8(ascii: "0"))
      floor /= 10
    }
    buffer.append(decimal: fraction)
  }

  var text: String {
    var buffer = ByteBuffer(capacity: 24)
    append(to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
