import Bytes

/// A measured value as people write it: `16 GiB`, `4.2 ms`, `97.4 %`, `419k`.
///
///     QuantityText(17_179_869_184, unit: "bytes", isBinary: true).text
///
/// It has two or three significant digits, and whole numbers below 10,000 are kept.
package struct QuantityText {
  private let value: Double
  private let unit: MeasuredUnit

  /// `unit` is such as `bytes`, `bits/s`, `%`, `s` or a name of things; it may be empty. `isBinary` means steps of 1024.
  package init(_ value: Double, unit: String, isBinary: Bool = false) {
    self.init(value, MeasuredUnit(unit, isBinary: isBinary))
  }

  init(_ value: Double, _ unit: MeasuredUnit) {
    self.value = value.isFinite ? ValueScale.bounded(value) : .nan
    self.unit = unit
  }

  package var text: String {
    var buffer = ByteBuffer(capacity: 32)
    append(to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  /// Without the name of what is counted, which stands elsewhere.
  var short: String { unit.isPlain ? QuantityText(value, unit.unnamed).text : text }

  /// A dash for what is no number. A unit's name is not escaped.
  package func append(to buffer: inout ByteBuffer) {
    guard value.isFinite else { return buffer.append("–") }
    let prefix = unit.prefix(for: value)
    let scaled = value / prefix.size
    DecimalText(scaled, decimals: Self.decimals(of: scaled.magnitude)).append(to: &buffer)
    if !unit.takesPrefix { buffer.append(prefix.symbol) }
    if !unit.symbol.isEmpty { buffer.append(UInt8(ascii: " ")) }
    if unit.takesPrefix { buffer.append(prefix.symbol) }
    buffer.append(utf8: unit.symbol)
  }

  private static func decimals(of magnitude: Double) -> Int {
    switch magnitude {
    case 100...: 0
    case 10...: 1
    case 1...: 2
    case 0.1...: 2
    case 0.01...: 3
    case 0.001...: 4
    default: 6
    }
  }
}
