import Diagnostics

/// GFM's check box at the front of a list item: `[ ]`, `[x]`, `[X]`, and icarus's own `[-]`.
enum CheckBox {
  /// Takes the box out of the item's first paragraph. Nil if there is none.
  static func take(from blocks: inout [Block], of item: CommonMark.Node, in lines: Lines) -> ListItem.Task? {
    guard let node = item.firstChild, node.kind == .paragraph else { return nil }
    let offset = lines.start(of: node.startLine) + node.startColumn - 1
    guard lines.byte(at: offset) == UInt8(ascii: "["), lines.byte(at: offset + 2) == UInt8(ascii: "]"),
      let state = state(of: lines.byte(at: offset + 1)), offset + 3 <= lines.end(of: node.startLine)
    else { return nil }
    let behind = lines.byte(at: offset + 3)
    guard offset + 3 == lines.end(of: node.startLine) || isBlank(behind), let first = blocks.first,
      case .paragraph(var inlines) = first.kind
    else { return nil }
    let start = lines.location(of: offset, inLine: node.startLine)
    remove(from: &inlines)
    let place = inlines.first.map { SourceRange($0.range.start, first.range.end) } ?? first.range
    blocks[0] = Block(.paragraph(inlines), place)
    return ListItem.Task(state, SourceRange(line: start.line, column: start.column, length: 3))
  }

  private static func state(of byte: UInt8) -> TaskState? {
    switch byte {
    case UInt8(ascii: " "): .open
    case UInt8(ascii: "x"), UInt8(ascii: "X"): .done
    case UInt8(ascii: "-"): .dropped
    default: nil
    }
  }

  /// Removes the box, which is text or, if the document defines a reference `[x]`, a link; and the blanks behind it.
  private static func remove(from inlines: inout [Inline]) {
    guard let first = inlines.first else { return }
    if case .text = first.kind {
      trim(&inlines, by: 3)
    } else {
      inlines.removeFirst()
    }
    trim(&inlines, by: 0)
    if case .softBreak = inlines.first?.kind { inlines.removeFirst() }
  }

  /// Removes bytes from the front of the first text, and the blanks behind them.
  private static func trim(_ inlines: inout [Inline], by count: Int) {
    guard let first = inlines.first, case .text(let text) = first.kind else { return }
    let rest = text.utf8.dropFirst(count).drop(while: isBlank)
    if rest.isEmpty {
      inlines.removeFirst()
      return
    }
    var start = first.range.start
    start.column += text.utf8.count - rest.count
    inlines[0] = Inline(.text(String(Substring(rest))), SourceRange(start, first.range.end))
  }
}
