/// The bytes of a file as UTF-8, which know where they stood.
struct DataText {
  let bytes: [UInt8]
  /// Whether they were no UTF-8, and are read as ISO-8859-1.
  let wasLatin: Bool
  /// That they were of another encoding.
  let quirk: (message: String, offset: Int)?

  init(_ file: [UInt8]) throws(DataFault) {
    guard file.count <= DataLimits.bytes else { throw .tooLarge }
    guard file.contains(where: { $0 > 0x20 }) else { throw .empty }
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) { throw .otherEncoding }
    guard !file.contains(0) else { throw .noText }
    wasLatin = String(validating: file, as: UTF8.self) == nil
    bytes = wasLatin ? Self.converted(file) : file
    quirk =
      wasLatin
      ? ("the text is ISO-8859-1 and not UTF-8", bytes.firstIndex { $0 >= 0x80 } ?? 0) : nil
  }

  /// From 1, the column in bytes of the file.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let front = bytes[..<min(max(offset, 0), bytes.count)]
    let start = front.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = front[..<start].count { $0 == 0x0A } + 1
    let behind = wasLatin ? front[start...].count { $0 & 0xC0 != 0x80 } : front.count - start
    return (line, behind + 1)
  }

  /// Each byte of ISO-8859-1 is the code point of its number.
  private static func converted(_ file: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count + file.count / 8)
    for byte in file {
      if byte < 0x80 {
        bytes.append(byte)
      } else {
        bytes.append(0xC0 | byte >> 6)
        bytes.append(0x80 | byte & 0x3F)
      }
    }
    return bytes
  }
}
