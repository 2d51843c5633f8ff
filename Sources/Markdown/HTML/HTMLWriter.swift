import Bytes

/// Writes HTML into a byte buffer. Text and attributes are escaped here and nowhere else.
///
///     writer.open("td", class: "time")
///     writer.text(entry.text)
///     writer.raw("</td>\n")
package struct HTMLWriter: ~Copyable {
  /// Well-formed UTF-8 without control characters, if `raw` and `HTML` were.
  @usableFromInline var buffer: ByteBuffer

  package init(capacity: Int = 1_024) { buffer = ByteBuffer(capacity: capacity) }

  /// What has been written.
  package var html: HTML { HTML(escaped: buffer.bytes) }
  package var bytes: [UInt8] { buffer.bytes }
  package var count: Int { buffer.count }

  /// Markup that stands in the program's own source.
  @inlinable
  package mutating func raw(_ markup: StaticString) { buffer.append(markup) }

  /// HTML that was made before.
  package mutating func append(_ html: HTML) { buffer.append(html.bytes) }

  /// Any text, escaped; see `ByteBuffer.append(escaped:)` for what is escaped and what dropped.
  package mutating func text(_ text: String) { buffer.append(escaped: text) }

  package mutating func text(_ text: Substring) {
    var text = text
    text.withUTF8 { buffer.append(escaped: $0) }
  }

  package mutating func text(_ text: UnsafeBufferPointer<UInt8>) { buffer.append(escaped: text) }

  package mutating func text(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { buffer.append(escaped: $0) }
  }

  package mutating func text(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { buffer.append(escaped: $0) }
  }

  package mutating func number(_ number: Int) { buffer.append(decimal: number) }

  /// A number below 100, in two digits.
  package mutating func twoDigits(_ number: Int) { buffer.append(twoDigits: number) }
}
