import Diagnostics

extension BlockReader {
  /// Whether a table may be in a paragraph.
  func mayHoldTable(_ paragraph: CommonMark.Node) -> Bool {
    dashes.mayStand(behind: paragraph.startLine, through: paragraph.endLine)
  }

  /// Reads the tables below a node whose last line is `last` at most, and nothing else, so that the texts of their cells
  /// are collected.
  mutating func collectCells(below node: CommonMark.Node, through last: Int) {
    var next = node.firstChild
    while let block = next {
      next = block.next
      let end = next.map { $0.startLine - 1 } ?? last
      guard dashes.mayStand(behind: block.startLine, through: end) else { continue }
      switch block.kind {
      case .paragraph: collectCells(of: block)
      case .blockQuote: inside(quote(at: block), at: block) { $0.collectCells(below: block, through: end) }
      case .list: collectCells(below: block, through: end)
      case .item: inside(item(at: block), at: block) { $0.collectCells(below: block, through: end) }
      default: break
      }
    }
  }

  private mutating func collectCells(of paragraph: CommonMark.Node) {
    let start = fillContent(from: paragraph)
    guard let table = TableSyntax(text.content, from: start) else { return }
    if table.start > start { cells.collect(start..<table.start - 1, of: text.content, isCell: false) }
    for line in table.lines {
      for cell in TableCells.split(text.content, line).prefix(table.alignments.count) {
        cells.collect(cell, of: text.content, isCell: true)
      }
    }
  }

  /// A table, and before it, if it isn't the paragraph's first line, a paragraph.
  mutating func readTable(
    _ table: TableSyntax, of content: Content, from start: Int, into blocks: inout [Block]
  ) {
    if table.start > start {
      let before = start..<table.start - 1
      let inlines = readPart(before, of: content, isCell: false)
      blocks.append(Block(.paragraph(inlines), trimmedRange(before, of: content)))
    }
    let rows = table.lines.map { readRow($0, of: content, columns: table.alignments.count) }
    guard let header = rows.first else { return }
    let place = trimmedRange(table.start..<content.count, of: content)
    let value = Table(alignments: table.alignments, header: header, rows: Array(rows.dropFirst()))
    blocks.append(Block(.table(value), place))
  }

  private mutating func readRow(_ line: Range<Int>, of content: Content, columns: Int) -> Table.Row {
    let place = trimmedRange(line, of: content)
    let texts = TableCells.split(content, line).prefix(columns)
    let absent = cells.fill(columns - texts.count)
    var written: [Table.Cell] = []
    written.reserveCapacity(texts.count + absent)
    for text in texts {
      written.append(
        Table.Cell(inlines: readPart(text, of: content, isCell: true), range: content.range(of: text)))
    }
    for _ in 0..<absent { written.append(Table.Cell(range: SourceRange(place.end, place.end))) }
    return Table.Row(cells: written, range: place)
  }

  /// The inlines of a part of a paragraph, which libcmark reads by itself if they aren't one plain text.
  private mutating func readPart(_ range: Range<Int>, of content: Content, isCell: Bool) -> [Inline] {
    if TableCells.isPlain(content, range) {
      return range.isEmpty ? [] : [Inline(.text(content.string(range)), content.range(of: range))]
    }
    guard let node = cells.take() else { return [] }
    text.content.removeAll()
    for byte in TableCells.padding { text.content.append(byte) }
    text.content.append(range, of: content, withoutEscapedPipes: isCell)
    return readInlines(of: node, from: TableCells.padding.count)
  }
}
