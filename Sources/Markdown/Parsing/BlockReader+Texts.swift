import Diagnostics

extension BlockReader {
  /// A paragraph, and the table in it, if there is one.
  mutating func readParagraph(_ node: CommonMark.Node, into blocks: inout [Block]) {
    let start = fillContent(from: node)
    if mayHoldTable(node), let table = TableSyntax(text.content, from: start) {
      readTable(table, of: text.content, from: start, into: &blocks)
    } else {
      let place = trimmedRange(start..<text.content.count, of: text.content)
      blocks.append(Block(.paragraph(readInlines(of: node, from: start)), place))
    }
  }

  mutating func readHeading(_ node: CommonMark.Node) -> Block {
    let first = offset(of: node)
    let number = endOfNumberSigns(at: first)
    if number > first {
      fillContent(from: number, lines: node.startLine...node.startLine)
      let place = range(of: node, throughLine: node.startLine)
      return Block(.heading(level: node.headingLevel, readInlines(of: node, from: 0)), place)
    }
    // libcmark doesn't know for sure where it ends; the line of dashes is the one behind the text.
    let start = fillContent(from: node)
    let inlines = readInlines(of: node, from: start)
    let underline = min(text.content.line(at: text.index - 1) + 1, lines.count)
    let place = SourceRange(
      text.content.range(of: start..<start).start,
      lines.location(of: lines.trimmedEnd(of: underline), inLine: underline))
    return Block(.heading(level: node.headingLevel, inlines), place)
  }

  /// The inlines below a node, whose text the content is from an index on.
  mutating func readInlines(of node: CommonMark.Node, from start: Int) -> [Inline] {
    let inlines = text.read(childrenOf: node, from: start)
    if let place = text.tooDeep { refuse(Excess(.inlines, at: place)) }
    return inlines
  }

  /// The place of some text without the blanks at its end.
  func trimmedRange(_ indices: Range<Int>, of content: Content) -> SourceRange {
    var end = indices.upperBound
    while end > indices.lowerBound, isBlank(content.byte(at: end - 1)) || content.byte(at: end - 1) == 0x0A {
      end -= 1
    }
    return content.range(of: indices.lowerBound..<end)
  }

  /// Makes the lines of a node the content, and says where its text begins, behind the reference definitions that
  /// libcmark took out of its front.
  mutating func fillContent(from node: CommonMark.Node) -> Int {
    fillContent(from: offset(of: node), lines: node.startLine...max(node.startLine, node.endLine))
    return endOfDefinitions(of: text.content)
  }

  /// Makes lines without the containers' marks the content; the first line's text begins at an offset.
  private mutating func fillContent(from first: Int, lines numbers: ClosedRange<Int>) {
    text.content.removeAll()
    for line in numbers where line <= lines.count {
      let end = lines.end(of: line)
      var start = first
      var isSetIn = false
      if line > numbers.lowerBound {
        text.content.append(0x0A)
        var (cursor, isLazy) = Container.content(ofLine: line, in: containers, of: lines)
        isSetIn = cursor.skipBlanks(in: lines) > 0 && isLazy
        start = cursor.offset
      }
      text.content.append(min(start, end)..<end, ofLine: line, in: lines, isSetIn: isSetIn)
    }
  }

  /// libcmark takes no definition for one that has blanks before it, as lazy lines may.
  private func endOfDefinitions(of content: Content) -> Int {
    var start = 0
    while content.byte(at: start) == UInt8(ascii: "["), !content.isSetIn(at: start),
      let end = content.endOfDefinition(at: start), end < content.count
    {
      start = end
    }
    return start
  }

  /// Behind the `#` of a heading and the blanks after them; the same offset, if the heading is an underlined one.
  private func endOfNumberSigns(at offset: Int) -> Int {
    var end = offset
    while end < offset + 6, lines.byte(at: end) == UInt8(ascii: "#") { end += 1 }
    guard end > offset else { return offset }
    switch lines.byte(at: end) {
    case 0x20, 0x09, 0x0A, 0x0D, 0: break
    default: return offset
    }
    while isBlank(lines.byte(at: end)) { end += 1 }
    return end
  }
}
