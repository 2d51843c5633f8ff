/// A file in UTF-16, as some editors and exports of Windows write it: a mark of the order of bytes tells.
enum UTF16Text {
  /// Whether a file begins with such a mark.
  static func isMarked(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The text in UTF-8, without the mark; what is no character is replaced. Nothing for a file without a mark.
  static func inUTF8(_ bytes: [UInt8]) -> [UInt8]? {
    guard isMarked(bytes) else { return nil }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).lazy.map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? first | (second << 8) : (first << 8) | second
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) {
      text.append($0)
    }
    return text
  }
}
