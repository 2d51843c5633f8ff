/// Goes through the marks of quotes and items at the front of one line.
struct MarkerScan {
  private let line: Int
  /// From where on the line is a thematic break, if it comes to that: nothing but one of `-` and `*`, and blanks.
  private let breaks: [UInt8: Int]
  /// Whether the last mark is one that can't interrupt a paragraph: a number but 1, or one with nothing behind it.
  private(set) var mayBeText = false

  init(_ line: Int, of lines: Lines) {
    self.line = line
    var end = lines.trimmedEnd(of: line)
    let last = lines.byte(at: end - 1)
    guard end > lines.start(of: line), last == UInt8(ascii: "-") || last == UInt8(ascii: "*") else {
      breaks = [:]
      return
    }
    var marks: [Int] = []
    while end > lines.start(of: line), isBlank(lines.byte(at: end - 1)) || lines.byte(at: end - 1) == last {
      end -= 1
      if lines.byte(at: end) == last, marks.count < 3 { marks.append(end) }
    }
    breaks = marks.count == 3 ? [last: end] : [:]
    lastBreak = marks.last ?? 0
  }

  /// The last offset from which on three marks follow.
  private var lastBreak = 0

  /// The next quote or item, and where its mark stands; `cursor` goes behind it.
  mutating func next(
    _ cursor: inout LineCursor, of lines: Lines
  ) -> (container: Container, mark: LineCursor)? {
    var mark = cursor
    guard mark.skipBlanks(in: lines) <= 3 else { return nil }
    let byte = mark.byte(in: lines)
    var container: Container?
    if byte == UInt8(ascii: ">") {
      container = Container.quote(at: mark, line: line, of: lines)
      mayBeText = false
    } else if !isThematicBreak(byte, at: mark.offset) {
      container = Container.item(at: mark, outer: cursor, line: line, of: lines)
      mayBeText = isDoubtful(mark, in: lines)
    }
    guard let container else { return nil }
    cursor = container.content
    return (container, mark)
  }

  private func isThematicBreak(_ byte: UInt8, at offset: Int) -> Bool {
    guard let start = breaks[byte] else { return false }
    return offset >= start && offset <= lastBreak
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
