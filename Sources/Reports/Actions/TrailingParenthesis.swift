import Diagnostics
import Markdown

/// The last parenthesis of a text, if nothing but a full stop follows it; it may run over links and code.
struct TrailingParenthesis {
  /// What stands before it, without the blanks at its end.
  let before: [Inline]
  /// The text between the parentheses. A link counts as its address, since that is what names an issue.
  let text: String
  private let pieces: [Piece]

  /// A stretch of `text`, and where it was written.
  private struct Piece {
    let offset: Int
    let range: SourceRange

    /// Of a byte of the whole text. Nothing where the piece runs over a line's end, since it doesn't tell where.
    func place(of byte: Int) -> SourceLocation? {
      guard range.start.line == range.end.line else { return nil }
      return min(
        SourceLocation(line: range.start.line, column: range.start.column + byte - offset), range.end)
    }
  }

  init?(_ inlines: [Inline]) {
    guard let open = TrailingParenthesis.opening(in: inlines) else { return nil }
    var text = ""
    var pieces: [Piece] = []
    for (index, inline) in inlines.enumerated().dropFirst(open.inline) {
      var part = TrailingParenthesis.text(of: inline)
      var skipped = 0
      if index == open.inline {
        skipped = open.offset + 1
        part = String(Substring(part.utf8.dropFirst(skipped)))
      }
      pieces.append(
        Piece(
          offset: text.utf8.count,
          range: SourceRange(
            SourceLocation(line: inline.range.start.line, column: inline.range.start.column + skipped),
            inline.range.end)))
      text += part
    }
    guard let close = text.utf8.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    self.text = String(text[..<close])
    self.pieces = pieces
    before = TrailingParenthesis.cut(inlines, at: open)
  }

  /// The same where more text follows it.
  init?(followedByTextIn inlines: [Inline]) {
    for (index, inline) in inlines.enumerated().reversed() {
      guard case .text(let text) = inline.kind, let close = text.utf8.lastIndex(of: UInt8(ascii: ")")) else {
        continue
      }
      var last = inline
      last.kind = .text(String(text[...close]))
      self.init(Array(inlines[..<index]) + [last])
      return
    }
    return nil
  }

  /// The place of a stretch of `text`, in UTF-8 bytes.
  func range(of bytes: Range<Int>) -> SourceRange {
    guard let first = piece(holding: bytes.lowerBound),
      let last = piece(holding: max(bytes.lowerBound, bytes.upperBound - 1))
    else { return .start }
    return SourceRange(
      first.place(of: bytes.lowerBound) ?? first.range.start,
      last.place(of: bytes.upperBound) ?? last.range.end)
  }

  private func piece(holding byte: Int) -> Piece? { pieces.last { $0.offset <= byte } }

  private static func text(of inline: Inline) -> String {
    switch inline.kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .link(let destination, _, _): destination
    case .html: ""
    default: inline.plainText
    }
  }

  /// The `(` that the last `)` closes; it stands in a text, not in a link or in code.
  private static func opening(in inlines: [Inline]) -> (inline: Int, offset: Int)? {
    var depth = 0
    for (index, inline) in inlines.enumerated().reversed() {
      guard case .text(let text) = inline.kind else {
        if depth == 0, !isBlank(inline) { return nil }
        continue
      }
      var offset = text.utf8.count
      for byte in text.utf8.reversed() {
        offset -= 1
        switch byte {
        case UInt8(ascii: ")"): depth += 1
        case UInt8(ascii: "(") where depth > 0:
          depth -= 1
          if depth == 0 { return (index, offset) }
        case 0x20, 0x09, UInt8(ascii: "."): continue
        default: if depth == 0 { return nil }
        }
      }
    }
    return nil
  }

  private static func isBlank(_ inline: Inline) -> Bool {
    switch inline.kind {
    case .softBreak, .lineBreak, .html: true
    default: false
    }
  }

  private static func cut(_ inlines: [Inline], at open: (inline: Int, offset: Int)) -> [Inline] {
    var before = Array(inlines[..<open.inline])
    var last = inlines[open.inline]
    let text = text(of: last)
    var rest = text.utf8.prefix(open.offset)
    while rest.last == 0x20 { rest.removeLast() }
    last.kind = .text(String(Substring(rest)))
    if !rest.isEmpty { before.append(last) }
    while let end = before.last, isBlank(end) { before.removeLast() }
    return before
  }
}
