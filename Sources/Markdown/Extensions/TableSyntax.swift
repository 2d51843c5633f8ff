/// A GFM table as it stands in the content of a paragraph.
struct TableSyntax {
  /// Where the header's line begins; what is before it stays a paragraph.
  let start: Int
  let alignments: [Table.Alignment]
  /// The header's, then the rows', without the line of dashes.
  let lines: [Range<Int>]

  /// Nil if no line is one of dashes with as many cells as the line before it.
  init?(_ content: Content, from start: Int) {
    let lines = content.lines(from: start)
    for (header, dashes) in zip(lines.indices, lines.indices.dropFirst()) {
      guard let alignments = Self.alignments(of: content, lines[dashes]),
        TableCells.split(content, lines[header]).count == alignments.count
      else { continue }
      self.start = lines[header].lowerBound
      self.alignments = alignments
      self.lines = [lines[header]] + lines[(dashes + 1)...]
      return
    }
    return nil
  }

  private static func isDashesByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || isBlank(byte)
  }

  /// The alignments that a line of dashes, colons and pipes says; nil for any other line.
  private static func alignments(of content: Content, _ line: Range<Int>) -> [Table.Alignment]? {
    let hasMark = content.bytes[line].contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
    guard hasMark, content.bytes[line].allSatisfy(isDashesByte) else { return nil }
    var alignments: [Table.Alignment] = []
    for cell in TableCells.split(content, line) {
      guard let alignment = alignment(of: content.bytes[cell]) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  /// `---`, `:--`, `--:` or `:-:`
  private static func alignment(of cell: ArraySlice<UInt8>) -> Table.Alignment? {
    let colon = UInt8(ascii: ":")
    let left = cell.first == colon
    let right = cell.count > 1 && cell.last == colon
    let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    switch (left, right) {
    case (false, false): return .unspecified
    case (true, false): return .left
    case (false, true): return .right
    case (true, true): return .center
    }
  }
}
