/// The way from lines to blocks: libcmark once over the document, and once over the cells of its tables.
struct DocumentReading {
  let lines: Lines

  func blocks() -> Result<[Block], Excess> {
    lines.bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[lines.body])
      return CommonMark.withTree(of: body) { root in
        let reader = BlockReader(lines, dashes: DashLines(in: lines), marks: TextMarks(in: body))
        guard let cells = markdownOfCells(below: root, reader, body) else { return read(root, reader) }
        return cells.withUnsafeBufferPointer {
          CommonMark.withTree(of: $0) { read(root, reader, cells: $0) }
        } ?? .success([])
      }
    } ?? .success([])
  }

  private func read(
    _ root: CommonMark.Node, _ reader: BlockReader, cells: CommonMark.Node? = nil
  ) -> Result<[Block], Excess> {
    var reader = reader
    reader.cells = TableCells(parsed: cells)
    let blocks = reader.read(childrenOf: root)
    return reader.excess.map(Result.failure) ?? .success(blocks)
  }

  /// The texts of all table cells that aren't plain, as paragraphs, and behind them what their references may need of
  /// the document. Nil if there is none.
  private func markdownOfCells(
    below root: CommonMark.Node, _ reader: BlockReader, _ body: UnsafeBufferPointer<UInt8>
  ) -> [UInt8]? {
    guard !reader.dashes.isEmpty else { return nil }
    var collector = reader
    collector.collectCells(below: root, through: lines.count)
    guard !collector.cells.isEmpty else { return nil }
    guard collector.cells.hasBrackets, mayDefineReferences(body) else { return collector.cells.markdown }
    return collector.cells.markdown + body
  }

  /// Every definition has `]:` in it.
  private func mayDefineReferences(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in body {
      if byte == UInt8(ascii: ":"), last == UInt8(ascii: "]") { return true }
      last = byte
    }
    return false
  }
}
