/// What stands between the cells of a table, and where its header begins.
struct CSVSeparator {
  let byte: UInt8
  let start: Int

  private static let known = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]

  /// The first one in the header outside quotes, or what a line `sep=;` in front of it says. `fileName` decides where the
  /// header has a TAB too. `nil` where there is none.
  init?(_ bytes: [UInt8], fileName: String) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, XMLCursor.isSpace(bytes[start]) { start += 1 }
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    if line.starts(with: "sep=".utf8), line.count == 5, let byte = line.last {
      self.start = min(
        line.endIndex + (bytes[line.endIndex...].starts(with: [0x0D, 0x0A]) ? 2 : 1), bytes.count)
      self.byte = byte
      return
    }
    self.start = start
    let found = Self.outsideQuotes(line)
    if found.contains(0x09), fileName.lowercased().hasSuffix(".tsv") {
      byte = 0x09
    } else if let first = found.first {
      byte = first
    } else {
      return nil
    }
  }

  private static func outsideQuotes(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var isQuoted = false
    return line.filter { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return !isQuoted && known.contains(byte)
    }
  }
}
