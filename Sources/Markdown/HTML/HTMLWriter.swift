import Diagnostics

/// Writes HTML into a byte buffer. Text and attributes are escaped here and nowhere else.
///
///     writer.open("td", class: "time")
///     writer.text(entry.text)
///     writer.raw("</td>\n")
package struct HTMLWriter: Sendable {
  /// What has been written: well-formed UTF-8 without control characters, if `raw` and `HTML` were.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package init(capacity: Int) { bytes.reserveCapacity(capacity) }

  package var html: HTML { HTML(escaped: bytes) }
  package var count: Int { bytes.count }

  /// Markup that stands in the program's own source.
  package mutating func raw(_ markup: StaticString) {
    bytes.append(markup)
  }

  /// HTML that was made before.
  package mutating func append(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

  /// Any text, escaped; see `EscapedText` for what is escaped and what dropped.
  package mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { EscapedText.append($0, to: &bytes) }
  }

  package mutating func text(_ text: Substring) {
    var text = text
    text.withUTF8 { EscapedText.append($0, to: &bytes) }
  }

  package mutating func text(_ text: UnsafeBufferPointer<UInt8>) { EscapedText.append(text, to: &bytes) }

  package mutating func text(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { EscapedText.append($0, to: &bytes) }
  }

  package mutating func text(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { EscapedText.append($0, to: &bytes) }
  }

  package mutating func number(_ number: Int) { bytes.append(decimal: number) }
}
