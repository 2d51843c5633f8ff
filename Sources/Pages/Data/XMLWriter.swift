import Bytes

/// Writes XML into a byte buffer. Text and attributes are escaped, and what XML 1.0 cannot carry is dropped.
struct XMLWriter: ~Copyable {
  private var buffer = ByteBuffer(capacity: 4_096)

  init() { raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }

  var bytes: [UInt8] { buffer.bytes }

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

  private mutating func raw(_ markup: StaticString) { buffer.append(markup) }

  private mutating func text(_ text: String) { buffer.append(escaped: text) }
}
