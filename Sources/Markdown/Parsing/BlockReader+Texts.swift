import Diagnostics

extension BlockReader {
  /// A paragraph, and the table in it, if there is one.
  mutating func readParagraph(_ node: CommonMark.Node, into blocks: inout [Block]) {
    var content = Content()
    fill(&content, from: offset(of: node), lines: node.startLine...max(node.startLine, node.endLine))
    let start = skipDefinitions(of: content)
    if let table = TableSyntax(content, from: start) {
      readTable(table, of: content, from: start, into: &blocks)
    } else {
      let (inlines, _) = readInlines(of: node, content, from: start)
      blocks.append(Block(.paragraph(inlines), trimmedRange(start..<content.count, of: content)))
    }
  }

  mutating func readHeading(_ node: CommonMark.Node) -> Block {
    var content = Content()
    let first = offset(of: node)
    let text = endOfNumberSigns(at: first)
    if text > first {
      fill(&content, from: text, lines: node.startLine...node.startLine)
      let (inlines, _) = readInlines(of: node, content, from: 0)
      let place = range(of: node, throughLine: node.startLine)
      return Block(.heading(level: node.headingLevel, inlines), place)
    }
    // libcmark doesn't know for sure where it ends; the line of dashes is the one behind the text.
    fill(&content, from: first, lines: node.startLine...max(node.startLine, node.endLine))
    let start = skipDefinitions(of: content)
    let (inlines, end) = readInlines(of: node, content, from: start)
    let underline = min(content.line(at: end - 1) + 1, lines.count)
    let place = SourceRange(
      content.range(of: start..<start, in: lines).start,
      lines.location(of: lines.trimmedEnd(of: underline), inLine: underline))
    return Block(.heading(level: node.headingLevel, inlines), place)
  }

  /// The inlines below a node, and where their text ends in the content.
  mutating func readInlines(
    of node: CommonMark.Node, _ content: Content, from start: Int
  ) -> (inlines: [Inline], end: Int) {
    if cells.isCollecting { return ([], start) }
    var reader = InlineReader(content, of: lines, from: start)
    let inlines = reader.read(childrenOf: node)
    if let place = reader.tooDeep { refuse(Excess(.inlines, at: place)) }
    return (inlines, reader.index)
  }

  /// The place of some text without the blanks at its end.
  func trimmedRange(_ indices: Range<Int>, of content: Content) -> SourceRange {
    var end = indices.upperBound
    while end > indices.lowerBound, isBlank(content.byte(at: end - 1)) || content.byte(at: end - 1) == 0x0A {
      end -= 1
    }
    return content.range(of: indices.lowerBound..<end, in: lines)
  }

  /// Collects the text of lines without the containers' marks; the first line's begins at an offset.
  private func fill(_ content: inout Content, from first: Int, lines numbers: ClosedRange<Int>) {
    for line in numbers where line <= lines.count {
      let end = lines.end(of: line)
      var start = first
      var isSetIn = false
      if line > numbers.lowerBound {
        content.append(0x0A)
        var (cursor, isLazy) = Container.content(ofLine: line, in: containers, of: lines)
        isSetIn = cursor.skipBlanks(in: lines) > 0 && isLazy
        start = cursor.offset
      }
      content.append(min(start, end)..<end, ofLine: line, in: lines, isSetIn: isSetIn)
    }
  }

  /// Behind the reference definitions that libcmark took out of a paragraph's front. It takes none for one that has
  /// blanks before it, as lazy lines may.
  private func skipDefinitions(of content: Content) -> Int {
    var start = 0
    while !content.isSetIn(at: start), let end = content.endOfDefinition(at: start), end < content.count {
      start = end
    }
    return start
  }

  /// Behind the `#` of a heading and the blanks after them; the same offset, if the heading is an underlined one.
  private func endOfNumberSigns(at offset: Int) -> Int {
    var end = offset
    while end < offset + 6, lines.byte(at: end) == UInt8(ascii: "#") { end += 1 }
    guard end > offset, [0x20, 0x09, 0x0A, 0x0D, 0].contains(lines.byte(at: end)) else { return offset }
    while isBlank(lines.byte(at: end)) { end += 1 }
    return end
  }
}
