/// Goes through the marks of quotes and items at the front of one line.
struct MarkerScan {
  private let line: Int
  /// The thematic break at the line's end, if there is one; looked for when it comes to that.
  private var thematicBreak: ThematicBreak??
  /// Whether the last mark is one that can't interrupt a paragraph: a number but 1, or one with nothing behind it.
  private(set) var mayBeText = false

  init(_ line: Int) { self.line = line }

  /// The next quote or item, and where its mark stands; `cursor` goes behind it.
  mutating func next(
    _ cursor: inout LineCursor, of lines: Lines
  ) -> (container: Container, mark: LineCursor)? {
    var mark = cursor
    guard mark.skipBlanks(in: lines) <= 3 else { return nil }
    let container: Container?
    switch mark.byte(in: lines) {
    case UInt8(ascii: ">"):
      container = Container.quote(at: mark, line: line, of: lines)
      mayBeText = false
    case UInt8(ascii: "-"), UInt8(ascii: "*"):
      container = isThematicBreak(mark, in: lines) ? nil : item(at: mark, outer: cursor, of: lines)
    case UInt8(ascii: "+"), 0x30...0x39: container = item(at: mark, outer: cursor, of: lines)
    default: return nil
    }
    guard let container else { return nil }
    cursor = container.content
    return (container, mark)
  }

  private mutating func item(at mark: LineCursor, outer: LineCursor, of lines: Lines) -> Container? {
    mayBeText = isDoubtful(mark, in: lines)
    return Container.item(at: mark, outer: outer, line: line, of: lines)
  }

  private mutating func isThematicBreak(_ mark: LineCursor, in lines: Lines) -> Bool {
    let known = thematicBreak ?? ThematicBreak(atEndOf: line, in: lines)
    thematicBreak = .some(known)
    return known?.begins(at: mark, in: lines) ?? false
  }

  private func isDoubtful(_ mark: LineCursor, in lines: Lines) -> Bool {
    let byte = mark.byte(in: lines)
    if byte >= 0x30, byte <= 0x39 {
      let second = lines.byte(at: mark.offset + 1)
      if byte != 0x31 || (second >= 0x30 && second <= 0x39) { return true }
    }
    guard let length = ListMarker.length(at: mark, in: lines) else { return false }
    return mark.offset + length >= lines.trimmedEnd(of: line)
  }
}
