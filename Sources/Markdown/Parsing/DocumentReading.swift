/// The way from lines to blocks: libcmark once over the document, and once over the cells of its tables.
struct DocumentReading {
  let lines: Lines

  func blocks() -> Result<[Block], Excess> {
    lines.bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[lines.body])
      return CommonMark.withTree(of: body) { root in
        guard let cells = markdownOfCells(below: root, body) else {
          return read(root, TableCells(parsed: nil))
        }
        return cells.withUnsafeBufferPointer {
          CommonMark.withTree(of: $0) { read(root, TableCells(parsed: $0)) }
        } ?? .success([])
      }
    } ?? .success([])
  }

  private func read(_ root: CommonMark.Node, _ cells: TableCells) -> Result<[Block], Excess> {
    var reader = BlockReader(lines, cells: cells)
    let blocks = reader.read(childrenOf: root)
    return reader.excess.map(Result.failure) ?? .success(blocks)
  }

  /// The texts of all table cells, as paragraphs, and behind them what their references may need of the document.
  /// Nil without a table.
  private func markdownOfCells(below root: CommonMark.Node, _ body: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard TableSyntax.mayBe(in: lines) else { return nil }
    var collector = BlockReader(lines, cells: TableCells())
    _ = collector.read(childrenOf: root)
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
