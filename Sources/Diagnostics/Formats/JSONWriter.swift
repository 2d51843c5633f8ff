import Bytes

/// Writes JSON as bytes, in the order in which it is told, the same on every machine.
package struct JSONWriter: ~Copyable {
  private var bytes: ByteBuffer
  private var depth = 0
  private var isFirst = true
  private var isOnOneLine = false

  /// `capacity` is how many bytes are expected; more may come.
  package init(capacity: Int = 4_096) { bytes = ByteBuffer(capacity: capacity) }

  package mutating func object(_ members: (inout JSONWriter) -> Void) { nest("{", "}", members) }

  /// An object without line feeds.
  package mutating func line(_ members: (inout JSONWriter) -> Void) { onOneLine { $0.object(members) } }

  /// Without line feeds.
  package mutating func onOneLine(_ write: (inout JSONWriter) -> Void) {
    let wasOnOneLine = isOnOneLine
    isOnOneLine = true
    write(&self)
    isOnOneLine = wasOnOneLine
  }

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
    begin(name)
    write(&self)
  }

  /// The same under a name that comes from content.
  package mutating func member(named name: String, _ write: (inout JSONWriter) -> Void) {
    separate()
    string(name)
    bytes.append(": ")
    write(&self)
  }

  package mutating func member(_ name: StaticString, _ value: String?) {
    begin(name)
    if let value { string(value) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ value: Int?) {
    begin(name)
    if let value { number(value) } else { null() }
  }

  package mutating func member(_ name: StaticString, _ values: [String]) {
    begin(name)
    strings(values)
  }

  private mutating func begin(_ name: StaticString) {
    separate()
    bytes.append("\"")
    bytes.append(name)
    bytes.append("\": ")
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

  /// `0.417` for 417, which is not negative.
  package mutating func thousandths(_ value: Int) {
    bytes.append(decimal: value / 1_000)
    bytes.append(UInt8(ascii: "."))
    for digit in [value / 100 % 10, value / 10 % 10, value % 10] { bytes.append(decimal: digit) }
  }

  /// Also safe inside a script.
  package mutating func string(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(json: value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text of a finished file.
  package mutating func finish() -> [UInt8] {
    endFile()
    return bytes.bytes
  }

  package mutating func endFile() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func nest(
    _ mark: StaticString, _ endMark: StaticString, _ write: (inout JSONWriter) -> Void
  ) {
    open(mark)
    write(&self)
    close(endMark)
  }

  private mutating func open(_ mark: StaticString) {
    bytes.append(mark)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ mark: StaticString) {
    depth -= 1
    if !isFirst, !isOnOneLine { breakLine() }
    isFirst = false
    bytes.append(mark)
  }

  private mutating func separate() {
    separateFromLast()
    if !isOnOneLine { breakLine() }
  }

  private mutating func separateFromLast() {
    if !isFirst { bytes.append(isOnOneLine ? ", " : ",") }
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }
}

/// For arrays that are written part by part.
extension JSONWriter {
  package var count: Int { bytes.count }

  /// Whether nothing stands in what was opened last.
  package var isAtFirst: Bool { isFirst }

  package mutating func openArray() { open("[") }

  package mutating func closeArray() { close("]") }

  /// Separates an element that somebody else wrote, with the line feed before it, from the last one.
  package mutating func separateElement() { separateFromLast() }

  /// What was written since it was last taken; what comes goes on behind it.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes.bytes
  }
}
