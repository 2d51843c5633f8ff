import Diagnostics

extension BlockReader {
  /// The offset of a block's first byte: of its mark, or of its text. This libcmark gets right.
  func offset(of node: CommonMark.Node) -> Int {
    min(lines.start(of: node.startLine) + max(0, node.startColumn - 1), lines.end(of: node.startLine))
  }

  func location(of node: CommonMark.Node) -> SourceLocation {
    lines.location(of: offset(of: node), inLine: node.startLine)
  }

  /// From a block's start to the end of a line.
  func range(of node: CommonMark.Node, throughLine line: Int) -> SourceRange {
    let line = min(max(line, node.startLine), lines.count)
    return SourceRange(
      location(of: node), lines.location(of: lines.trimmedEnd(of: line), inLine: line))
  }

  /// From a container's start to the end of the last block in it, or of its first line without one.
  func range(of node: CommonMark.Node, through children: [Block]) -> SourceRange {
    guard let last = children.last else { return range(of: node, throughLine: node.startLine) }
    return SourceRange(location(of: node), last.range.end)
  }

  /// The last line of a code block that isn't blank, or its closing fence.
  func lastLineOfCode(_ node: CommonMark.Node) -> Int {
    var line = min(node.endLine, lines.count)
    while line > node.startLine, lines.trimmedEnd(of: line) == lines.start(of: line) { line -= 1 }
    return line
  }

  func quote(at node: CommonMark.Node) -> Container? {
    Container.quote(at: mark(of: node).cursor, line: node.startLine, of: lines)
  }

  func item(at node: CommonMark.Node) -> Container? {
    let (mark, outer) = mark(of: node)
    return Container.item(at: mark, outer: outer, line: node.startLine, of: lines)
  }

  /// Where a container's mark stands, and where the content of the one around it begins in that line.
  private func mark(of node: CommonMark.Node) -> (cursor: LineCursor, outer: LineCursor) {
    let outer = Container.content(ofLine: node.startLine, in: containers, of: lines).cursor
    var cursor = outer
    cursor.skipBlanks(in: lines)
    return (cursor, outer)
  }
}
