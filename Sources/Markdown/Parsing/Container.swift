/// A block quote or a list item that is open, and what a line needs at its front to go on in it.
struct Container {
  enum Kind {
    /// Up to three columns of blanks, `>`, and a blank if there is one.
    case quote
    /// That many columns of blanks.
    case item(indent: Int)
  }

  let kind: Kind
  /// The line in which it begins.
  let line: Int
  /// Behind its mark in that line.
  let content: LineCursor

  var isQuote: Bool {
    if case .quote = kind { true } else { false }
  }

  /// Where a line goes on behind the marks of the containers. It is lazy if it lacks one: the text of a paragraph may
  /// go on without.
  static func content(
    ofLine line: Int, in containers: [Container], of lines: Lines
  ) -> (cursor: LineCursor, isLazy: Bool) {
    var cursor = LineCursor(line, of: lines)
    for container in containers {
      guard let next = container.content(ofLine: line, from: cursor, of: lines) else { return (cursor, true) }
      cursor = next
    }
    return (cursor, false)
  }

  /// Behind this container's mark or indentation, or nil if the line has none.
  func content(ofLine line: Int, from cursor: LineCursor, of lines: Lines) -> LineCursor? {
    if line == self.line { return content }
    var next = cursor
    let indent = next.skipBlanks(in: lines)
    switch kind {
    case .quote:
      guard indent <= 3, next.byte(in: lines) == UInt8(ascii: ">") else { return nil }
      return Self.behindQuoteMark(next, in: lines)
    case .item(let columns):
      guard indent >= columns else { return nil }
      next = cursor
      next.skipColumns(columns, in: lines)
      return next
    }
  }

  /// The quote whose `>` stands at `mark`.
  static func quote(at mark: LineCursor, line: Int, of lines: Lines) -> Container {
    Container(kind: .quote, line: line, content: behindQuoteMark(mark, in: lines))
  }

  /// The item whose bullet or number stands at `mark`, in a container whose content begins at `outer`.
  /// Nil if none stands there.
  static func item(at mark: LineCursor, outer: LineCursor, line: Int, of lines: Lines) -> Container? {
    guard let marker = ListMarker.length(at: mark, in: lines) else { return nil }
    var cursor = mark
    for _ in 0..<marker { cursor.advance(in: lines) }
    let behindMarker = cursor
    let blanks = cursor.skipBlanks(in: lines)
    var content = behindMarker
    let isShort = blanks >= 1 && blanks <= 4 && cursor.offset < cursor.end
    content.skipColumns(isShort ? blanks : 1, in: lines)
    let indent = mark.column - outer.column + marker + (isShort ? blanks : 1)
    return Container(kind: .item(indent: indent), line: line, content: content)
  }

  private static func behindQuoteMark(_ mark: LineCursor, in lines: Lines) -> LineCursor {
    var content = mark
    content.advance(in: lines)
    content.skipColumns(1, in: lines)
    return content
  }
}
