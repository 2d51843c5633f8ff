import Bytes

/// Writes JSON as bytes, in the order in which it is told, the same on every machine.
package struct JSONWriter: ~Copyable {
  private var bytes = ByteBuffer(capacity: 4_096)
  private var depth = 0
  private var isFirst = true

  package init() {}

  package mutating func object(_ members: (inout JSONWriter) -> Void) { nest("{", "}", members) }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) { nest("[", "]", elements) }

  /// An array with a line an element, so that files compare well.
  package mutating func array<Elements: Sequence>(
    of elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    nest("[", "]") { writer in
      for element in elements { writer.element { write(&$0, element) } }
    }
  }

  package mutating func element(_ write: (inout JSONWriter) -> Void) {
    separate()
    write(&self)
  }

  package mutating func member(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
    separate()
    bytes.append("\"")
    bytes.append(name)
    bytes.append("\": ")
    write(&self)
  }

  package mutating func member(_ name: StaticString, _ value: String?) {
    member(name) { writer in value.map { writer.string($0) } ?? writer.null() }
  }

  package mutating func member(_ name: StaticString, _ value: Int?) {
    member(name) { writer in value.map { writer.number($0) } ?? writer.null() }
  }

  package mutating func member(_ name: StaticString, _ values: [String]) {
    member(name) { writer in writer.strings(values) }
  }

  /// An array on one line.
  package mutating func strings(_ values: [String]) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(", ") }
      string(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  package mutating func null() { bytes.append("null") }

  package mutating func bool(_ value: Bool) { bytes.append(value ? "true" : "false") }

  package mutating func number(_ value: Int) { bytes.append(decimal: value) }

  /// Also safe inside a script: no `<`, `>`, `&`, and no line separators of JavaScript.
  package mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    let isPlain = value.withUTF8 { utf8 in
      guard utf8.allSatisfy(Self.isPlain) else { return false }
      bytes.append(utf8)
      return true
    }
    if !isPlain { for scalar in value.unicodeScalars { append(scalar) } }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text of a finished file.
  package mutating func finish() -> [UInt8] {
    bytes.append(UInt8(ascii: "\n"))
    return bytes.bytes
  }

  /// ASCII that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      false
    default: byte >= 0x20 && byte < 0x7F
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append("\\\"")
    case "\\": bytes.append("\\\\")
    case "\n": bytes.append("\\n")
    case "\r": bytes.append("\\r")
    case "\t": bytes.append("\\t")
    case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
      let digits = String(scalar.value, radix: 16)
      bytes.append("\\u")
      bytes.append(utf8: String(repeating: "0", count: 4 - digits.count) + digits)
    default: bytes.append(utf8: String(scalar))
    }
  }

  private mutating func nest(_ open: StaticString, _ close: StaticString, _ write: (inout JSONWriter) -> Void)
  {
    bytes.append(open)
    depth += 1
    isFirst = true
    write(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(close)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }
}
