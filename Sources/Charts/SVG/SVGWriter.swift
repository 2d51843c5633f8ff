/// Writes SVG into bytes: the one place where a chart's texts are escaped and its numbers formatted.
struct SVGWriter {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(4096) }

  typealias Attributes = KeyValuePairs<StaticString, SVGValue>

  /// An element without content.
  mutating func element(_ name: StaticString, _ attributes: Attributes) {
    tag(name, attributes)
    raw("/>")
  }

  /// An element around what `content` writes.
  mutating func element(_ name: StaticString, _ attributes: Attributes, _ content: (inout SVGWriter) -> Void)
  {
    tag(name, attributes)
    raw(">")
    content(&self)
    raw("</")
    raw(name)
    raw(">")
  }

  /// Characters between tags.
  mutating func characters(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard utf8.allSatisfy(Self.isPlain) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if !isPlain { for scalar in text.unicodeScalars { append(scalar) } }
  }

  private mutating func tag(_ name: StaticString, _ attributes: Attributes) {
    raw("<")
    raw(name)
    for (name, value) in attributes {
      raw(" ")
      raw(name)
      raw("=\"")
      switch value {
      case .number(let number): SVGNumber(number).append(to: &bytes)
      case .text(let text): characters(text)
      case .path(let path): bytes.append(contentsOf: path.data)
      }
      raw("\"")
    }
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

extension SVGWriter {
  /// ASCII that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x3C, 0x3E, 0x22, 0x27: false
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  /// Escaped for text and for quoted attributes; characters that XML forbids and those that turn the direction of
  /// writing are left out (XML 1.0, section 2.2; Unicode TR 9).
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x26: raw("&amp;")
    case 0x3C: raw("&lt;")
    case 0x3E: raw("&gt;")
    case 0x22: raw("&quot;")
    case 0x27: raw("&#39;")
    case 0x09, 0x0A, 0x0D: raw(" ")
    case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: break
    case 0x202A...0x202E, 0x2066...0x2069: break
    default: UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
    }
  }
}
