/// Says whether an HTML block may be open, in which containers and fences mean nothing.
struct HTMLScan {
  /// A block that ends at an empty line.
  private var mayBeUntilBlankLine = false
  /// A block that ends at some mark, such as `-->`, which isn't looked for.
  private var mayBeFurther = false

  var mayBeOpen: Bool { mayBeUntilBlankLine || mayBeFurther }

  mutating func endAtBlankLine() { mayBeUntilBlankLine = false }

  /// Looks at what stands behind a line's containers.
  mutating func read(_ start: LineCursor, in lines: Lines) {
    var cursor = start
    cursor.skipBlanks(in: lines)
    guard cursor.byte(in: lines) == UInt8(ascii: "<") else { return }
    mayBeUntilBlankLine = true
    let text = lines.bytes[cursor.offset + 1..<cursor.end]
    if text.starts(with: "!--".utf8) {
      if !Self.endsComment(text.dropFirst(3)) { mayBeFurther = true }
    } else if text.first == UInt8(ascii: "!") || text.first == UInt8(ascii: "?") {
      mayBeFurther = true
    } else if Self.names.contains(where: { text.lazy.map { $0 | 0x20 }.starts(with: $0.utf8) }) {
      mayBeFurther = true
    }
  }

  private static let names = ["script", "pre", "style", "textarea"]

  private static func endsComment(_ text: ArraySlice<UInt8>) -> Bool {
    var dashes = 0
    for byte in text {
      if byte == UInt8(ascii: ">"), dashes >= 2 { return true }
      dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
    }
    return false
  }
}
