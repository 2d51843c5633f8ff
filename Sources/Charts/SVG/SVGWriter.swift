import Bytes

/// Writes SVG into bytes: its texts are escaped, its numbers formatted.
///
///     svg.begin("circle")
///     svg.attribute("r", 4)
///     svg.end("circle") { $0.characters("a title") }
struct SVGWriter: ~Copyable {
  private var buffer = ByteBuffer(capacity: 4_096)

  var bytes: [UInt8] { buffer.bytes }

  /// `<name`, for attributes to follow.
  mutating func begin(_ name: StaticString) {
    buffer.append(UInt8(ascii: "<"))
    buffer.append(name)
  }

  /// `/>`: an element without content.
  mutating func end() { buffer.append("/>") }

  /// `>`, what `content` writes, and `</name>`.
  mutating func end(_ name: StaticString, _ content: (inout SVGWriter) -> Void) {
    buffer.append(UInt8(ascii: ">"))
    content(&self)
    buffer.append("</")
    buffer.append(name)
    buffer.append(UInt8(ascii: ">"))
  }

  @inline(__always)
  mutating func attribute(_ name: StaticString, _ number: Double) {
    begin(attribute: name)
    SVGNumber(number).append(to: &buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  mutating func attribute(_ name: StaticString, _ text: String) {
    begin(attribute: name)
    characters(text)
    buffer.append(UInt8(ascii: "\""))
  }

  mutating func attribute(_ name: StaticString, _ path: SVGPath) {
    begin(attribute: name)
    for step in path.steps {
      switch step {
      case .move(let x, let y): append(UInt8(ascii: "M"), x, y)
      case .line(let x, let y): append(UInt8(ascii: "L"), x, y)
      case .close: buffer.append(UInt8(ascii: "Z"))
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Characters between tags.
  mutating func characters(_ text: String) { buffer.append(escaped: text) }

  @inline(__always)
  private mutating func begin(attribute name: StaticString) {
    buffer.append(UInt8(ascii: " "))
    buffer.append(name)
    buffer.append("=\"")
  }

  private mutating func append(_ command: UInt8, _ x: Double, _ y: Double) {
    buffer.append(command)
    SVGNumber(x).append(to: &buffer)
    buffer.append(UInt8(ascii: " "))
    SVGNumber(y).append(to: &buffer)
  }
}
