/// Writes XML into a byte buffer. Text and attributes are escaped here and nowhere else, and what XML 1.0 cannot carry is
/// dropped, as are marks that turn the direction of writing.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

  /// `<name …>` with what `content` writes, and `</name>` and a line feed.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    raw(">")
    content(&self)
    raw("</")
    raw(name)
    raw(">\n")
  }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// `<name …/>` and a line feed.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    open(name, attributes)
    raw("/>\n")
  }

  mutating func lineFeed() { raw("\n") }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    raw("<")
    raw(name)
    for (name, value) in attributes {
      raw(" ")
      raw(name)
      raw("=\"")
      text(value)
      raw("\"")
    }
  }

  private mutating func raw(_ markup: StaticString) { bytes += String(describing: markup).utf8 }

  private mutating func text(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      default: if Self.isKept(scalar) { bytes += String(scalar).utf8 }
      }
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
