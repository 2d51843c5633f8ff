import Diagnostics

extension BlockReader {
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
    var written: [Table.Cell] = []
    for cell in TableCells.split(content, line).prefix(columns) {
      written.append(
        Table.Cell(
          inlines: readPart(cell, of: content, isCell: true), range: content.range(of: cell, in: lines)))
    }
    let absent = Table.Cell(range: SourceRange(place.end, place.end))
    written += Array(repeating: absent, count: cells.fill(columns - written.count))
    return Table.Row(cells: written, range: place)
  }

  /// The inlines of a part of a paragraph, which libcmark reads by itself.
  private mutating func readPart(_ range: Range<Int>, of content: Content, isCell: Bool) -> [Inline] {
    guard !range.isEmpty else { return [] }
    if cells.isCollecting {
      cells.collect(range, of: content, isCell: isCell)
      return []
    }
    guard let node = cells.take() else { return [] }
    var part = Content()
    for byte in TableCells.padding { part.append(byte) }
    part.append(range, of: content, withoutEscapedPipes: isCell)
    return readInlines(of: node, part, from: TableCells.padding.count).inlines
  }
}
