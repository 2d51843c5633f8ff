import Bytes

/// Writes SVG into a byte buffer: its texts are escaped, its numbers formatted.
///
///     svg.raw("<circle r=\"")
///     svg.number(4.0)
///     svg.raw("\"/>")
struct SVGWriter: ~Copyable {
  private var buffer: ByteBuffer

  /// Behind what is in the buffer.
  init(_ buffer: consuming ByteBuffer) { self.buffer = buffer }

  /// The buffer with what was written.
  consuming func finish() -> ByteBuffer { buffer }

  /// Markup of the program's own.
  @inline(__always)
  mutating func raw(_ markup: StaticString) { buffer.append(markup) }

  /// What was written before.
  mutating func drawing(_ svg: [UInt8]) { buffer.append(svg) }

  mutating func drawing(_ svg: ArraySlice<UInt8>) { buffer.append(svg) }

  /// A length, with one decimal at most.
  @inline(__always)
  mutating func number(_ value: Double) { number(SVGNumber(value)) }

  @inline(__always)
  mutating func number(_ number: SVGNumber) { number.append(to: &buffer) }

  /// Without the zero before a point.
  @inline(__always)
  mutating func number(shortTenths tenths: Int) {
    guard tenths != 0, tenths.magnitude < 10 else { return number(SVGNumber(tenths: tenths)) }
    let point = UInt64(UInt8(ascii: ".")) | UInt64(0x30 &+ tenths.magnitude) &<< 8
    if tenths < 0 {
      buffer.append(point &<< 8 | UInt64(UInt8(ascii: "-")), count: 3)
    } else {
      buffer.append(point, count: 2)
    }
  }

  mutating func number(_ value: Int) { buffer.append(decimal: value) }

  /// Characters between tags or quotes.
  mutating func characters(_ text: String) { buffer.append(escaped: text) }
}
