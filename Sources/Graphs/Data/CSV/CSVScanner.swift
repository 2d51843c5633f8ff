/// The rows of a table (RFC 4180), with any one byte between its cells.
struct CSVScanner {
  let bytes: [UInt8]
  private(set) var offset: Int
  private let separator: UInt8

  /// A time and a value of each series; one more shows that there are too many.
  private static let mostCells = DataLimits.series + 2

  init(_ bytes: [UInt8], _ separator: CSVSeparator) {
    self.bytes = bytes
    offset = separator.start
    self.separator = separator.byte
  }

  /// Reads the next row that isn't blank into `cells`. Whether there was one.
  mutating func nextRow(_ cells: inout [CSVCell]) throws(DataFault) -> Bool {
    cells.removeAll(keepingCapacity: true)
    while offset < bytes.count, bytes[offset] == 0x0A || bytes[offset] == 0x0D { offset += 1 }
    guard offset < bytes.count else { return false }
    repeat {
      guard cells.count < Self.mostCells else { throw .tooManySeries(offset) }
      cells.append(try cell())
    } while takeSeparator()
    return true
  }

  private mutating func takeSeparator() -> Bool {
    guard offset < bytes.count, bytes[offset] == separator else { return false }
    offset += 1
    return true
  }

  private mutating func cell() throws(DataFault) -> CSVCell {
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return try quotedCell() }
    let start = offset
    while offset < bytes.count, bytes[offset] != separator, !isLineEnd(bytes[offset]) { offset += 1 }
    return CSVCell(range: start..<offset, isQuoted: false, hasQuotes: false)
  }

  private mutating func quotedCell() throws(DataFault) -> CSVCell {
    let start = offset
    var hasQuotes = false
    offset += 1
    while let quote = nextQuote() {
      offset = quote + 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
        hasQuotes = true
        offset += 1
        continue
      }
      guard offset == bytes.count || bytes[offset] == separator || isLineEnd(bytes[offset]) else {
        throw .textBehindQuote(offset)
      }
      return CSVCell(range: start + 1..<quote, isQuoted: true, hasQuotes: hasQuotes)
    }
    throw .openQuote(start)
  }

  private func nextQuote() -> Int? {
    var place = offset
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "\"") { return place }
      place += 1
    }
    return nil
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

extension DataFault {
  fileprivate static func openQuote(_ offset: Int) -> DataFault {
    DataFault(
      message: "a quote opens here and none closes it", help: "close it; write a quote in a text twice",
      offset: offset)
  }

  fileprivate static func textBehindQuote(_ offset: Int) -> DataFault {
    DataFault(
      message: "text stands behind a closing quote", help: "write a quote in a text twice", offset: offset)
  }
}
