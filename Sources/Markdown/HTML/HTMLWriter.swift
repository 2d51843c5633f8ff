import Bytes

/// Writes HTML into a byte buffer. Text and attributes are escaped here and nowhere else.
///
///     writer.open("td", class: "time")
///     writer.text(entry.text)
///     writer.raw("</td>\n")
///
/// Public for the same reason as `ByteBuffer`.
public struct HTMLWriter: ~Copyable {
  /// Well-formed UTF-8 without control characters, if `raw` and `HTML` were.
  @usableFromInline var buffer: ByteBuffer
  @usableFromInline var gaps: [HTML.Gap] = []

  init(_ buffer: consuming ByteBuffer) { self.buffer = buffer }

  consuming func finish(_ gaps: inout [HTML.Gap]) -> ByteBuffer {
    gaps = self.gaps
    return buffer
  }

  @inlinable @inline(__always)
  public var count: Int { buffer.count }

  /// Markup that stands in the program's own source.
  @inlinable @inline(__always)
  public mutating func raw(_ markup: StaticString) { buffer.append(markup) }

  /// Leaves a place open, for `append(_:filling:)`.
  package mutating func gap(_ number: Int) { gaps.append(HTML.Gap(offset: count, number: number)) }

  /// HTML that was made before, with its gaps.
  @inlinable
  public mutating func append(_ html: HTML) {
    if !html.gaps.isEmpty { append(gapsOf: html) }
    buffer.append(html.bytes)
  }

  @usableFromInline
  mutating func append(gapsOf html: HTML) {
    for gap in html.gaps { gaps.append(HTML.Gap(offset: count + gap.offset, number: gap.number)) }
  }

  /// HTML that was made before, with what `fill` writes in place of each gap, and with all that it quotes of `source`.
  package mutating func append(
    _ html: HTML, quoting source: HTML? = nil, filling fill: (Int, inout HTMLWriter) -> Void
  ) {
    var written = 0
    for gap in html.gaps {
      append(html.bytes[written..<gap.offset], quoting: source)
      written = gap.offset
      fill(gap.number, &self)
    }
    append(html.bytes[written...], quoting: source)
  }

  /// Any text, escaped; see `ByteBuffer.append(escaped:)` for what is escaped and what dropped.
  package mutating func text(_ text: String) { buffer.append(escaped: text) }

  package mutating func text(_ text: Substring) {
    var text = text
    text.withUTF8 { buffer.append(escaped: $0) }
  }

  @inlinable @inline(__always)
  public mutating func text(_ text: UnsafeBufferPointer<UInt8>) { buffer.append(escaped: text) }

  package mutating func text(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { buffer.append(escaped: $0) }
  }

  package mutating func text(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { buffer.append(escaped: $0) }
  }

  @inlinable @inline(__always)
  public mutating func number(_ number: Int) { buffer.append(decimal: number) }

  /// `14:02`, or `14:02:30`.
  @inlinable @inline(__always)
  public mutating func clock(_ clock: ClockBytes, withSeconds: Bool) {
    buffer.append(clock.word, count: withSeconds ? 8 : 5)
  }
}
