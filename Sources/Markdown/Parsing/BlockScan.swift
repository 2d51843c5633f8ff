import Diagnostics

/// Looks at the quotes and items of each line before libcmark does, and refuses what is nested too deep.
///
/// It follows CommonMark's rules but for paragraphs and HTML, of which it doesn't know for sure where they end. Where in
/// doubt it takes containers to be open, so that it never counts fewer than libcmark will.
struct BlockScan {
  enum Line {
    /// In a fenced code block.
    case code
    case blank
    /// The first of an item or a quote.
    case opening
    /// Any other.
    case text
  }

  /// How often libcmark may step over an open item at an empty line, which takes it 20 ns.
  private static let limit = 20_000_000

  private var open: [Container] = []
  /// Whether every container in `open` is open to libcmark, too.
  private var isCertain = true
  /// Whether a line that lacks marks may be the further text of a paragraph.
  private var mayBeInParagraph = false
  private var wasBlank = false
  private var work = 0
  private var fence: CodeFence?
  private var html = HTMLScan()

  mutating func read(_ line: Int, of lines: Lines) throws(Excess) -> Line {
    var cursor = LineCursor(line, of: lines)
    var text = cursor
    text.skipBlanks(in: lines)
    let isBlank = text.offset == text.end
    let matched = match(line, &cursor, isBlank: isBlank, of: lines)
    wasBlank = isBlank
    if let fence {
      if matched >= fence.depth {
        if fence.isClosed(at: cursor, in: lines) { self.fence = nil }
        return .code
      }
      self.fence = nil
    }
    if isBlank {
      close(from: matched)
      work += open.count
      if work > Self.limit { throw excess(.emptyLines, at: cursor, line, of: lines) }
      mayBeInParagraph = false
      html.endAtBlankLine()
      return .blank
    }
    return try readText(line, from: cursor, matched: matched, of: lines)
  }

  /// How many of the open containers go on in a line; `cursor` goes behind their marks. An empty line ends quotes.
  private func match(_ line: Int, _ cursor: inout LineCursor, isBlank: Bool, of lines: Lines) -> Int {
    if isBlank { return wasBlank ? open.count : open.firstIndex { $0.isQuote } ?? open.count }
    for count in open.indices {
      guard let next = open[count].content(ofLine: line, from: cursor, of: lines) else { return count }
      cursor = next
    }
    return open.count
  }

  private mutating func close(from depth: Int) {
    if depth < open.count { open.removeSubrange(depth...) }
  }

  private mutating func readText(
    _ line: Int, from start: LineCursor, matched: Int, of lines: Lines
  ) throws(Excess) -> Line {
    var cursor = start
    var markers = MarkerScan(line)
    var count = matched
    var isDoubtful = false
    while let (container, mark) = markers.next(&cursor, of: lines) {
      if count == matched { close(from: matched) }
      count += 1
      isDoubtful = isDoubtful || (mayBeInParagraph && markers.mayBeText)
      if count > Limits.depth { throw excess(.blocks, at: mark, line, of: lines) }
      open.append(container)
    }
    settle(matched: matched, opened: count - matched, isDoubtful: isDoubtful)
    html.read(cursor, in: lines)
    if isCertain, !html.mayBeOpen { fence = CodeFence(at: cursor, depth: open.count, in: lines) }
    mayBeInParagraph = true
    return count > matched && isCertain ? .opening : .text
  }

  /// Closes what the line doesn't go on with, unless its text may be that of a paragraph in there.
  private mutating func settle(matched: Int, opened: Int, isDoubtful: Bool) {
    if opened == 0, matched < open.count {
      if mayBeInParagraph { isCertain = false } else { close(from: matched) }
    } else if matched == 0 {
      isCertain = true
    }
    if isDoubtful || (opened > 0 && html.mayBeOpen) { isCertain = false }
  }

  private func excess(_ kind: Excess.Kind, at cursor: LineCursor, _ line: Int, of lines: Lines) -> Excess {
    let place = lines.location(of: cursor.offset, inLine: line)
    return Excess(kind, at: SourceRange(line: place.line, column: place.column))
  }
}
