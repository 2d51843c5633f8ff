import Bytes

/// Makes text of the bytes of a line: UTF-8, else Windows-1252, without control codes and colours.
enum CleanText {
  /// Whether a line is text as it stands.
  static func isClean(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.isPrintableASCII || (!line.contains(where: isCode) && isUTF8(line))
  }

  /// Lends the text of a line.
  static func withText<Result>(
    of line: UnsafeBufferPointer<UInt8>, _ order: DateOrder? = nil, _ body: (LineBytes) -> Result
  ) -> Result {
    if isClean(line) { return body(LineBytes(bytes: line, dateOrder: order)) }
    var clean: [UInt8] = []
    append(line, to: &clean)
    return clean.withUnsafeBufferPointer {
      body(LineBytes(bytes: $0, hadMarks: hasMarks(line), dateOrder: order))
    }
  }

  /// Whether nothing but control codes stands in a line.
  static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool { line.allSatisfy(isCode) }

  /// Whether the marks of a CTCP message stand in a line.
  static func hasMarks(_ line: UnsafeBufferPointer<UInt8>) -> Bool { line.contains(0x01) }

  /// Appends the text of a line to `storage`.
  static func append(_ line: UnsafeBufferPointer<UInt8>, to storage: inout [UInt8]) {
    let bare = withoutCodes(line)
    if bare.withUnsafeBufferPointer(isUTF8) {
      storage += bare
    } else {
      for byte in bare { storage += String(Windows1252.scalar(byte)).utf8 }
    }
  }

  private static func isUTF8(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.allSatisfy { $0 < 0x80 } || String(validating: line, as: UTF8.self) != nil
  }

  /// C0 but tabs, and DEL.
  private static func isCode(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != 0x09) || byte == 0x7F }

  /// Without C0 but tabs, and without what colour codes carry along.
  private static func withoutCodes(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bare: [UInt8] = []
    bare.reserveCapacity(line.count)
    var index = 0
    while index < line.count {
      let byte = line[index]
      switch byte {
      case 0x03: index = endOfColour(line, index + 1)
      case 0x04: index = endOfHexColour(line, index + 1)
      case 0x1B where index + 1 < line.count && line[index + 1] == UInt8(ascii: "["):
        index = endOfEscape(line, index + 2)
      case _ where isCode(byte): index += 1
      default:
        bare.append(byte)
        index += 1
      }
    }
    return bare
  }

  /// Up to two digits, and a comma only if a digit follows it.
  private static func endOfColour(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    func digits(_ from: Int) -> Int {
      line.dropFirst(from).prefix(2).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    }
    let first = start + digits(start)
    guard first > start, first < line.count, line[first] == UInt8(ascii: ","), digits(first + 1) > 0 else {
      return first
    }
    return first + 1 + digits(first + 1)
  }

  private static func endOfHexColour(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let hexadecimal = line.dropFirst(start).prefix(6).prefix { byte in
      (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
    }
    return hexadecimal.count == 6 ? start + 6 : start
  }

  /// An escape sequence of a terminal ends with its first letter.
  private static func endOfEscape(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < line.count, !(0x40...0x7E).contains(line[index]) { index += 1 }
    return min(index + 1, line.count)
  }
}
