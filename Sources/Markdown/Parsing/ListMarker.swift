/// The bullet or number that begins a list item.
enum ListMarker {
  /// The length of `-`, `+`, `*`, or up to nine digits with `.` or `)`, if a blank or the line's end follows.
  static func length(at cursor: LineCursor, in lines: Lines) -> Int? {
    var length = 0
    switch cursor.byte(in: lines) {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): length = 1
    case 0x30...0x39:
      while length < 9, isDigit(lines.byte(at: cursor.offset + length)) { length += 1 }
      let delimiter = lines.byte(at: cursor.offset + length)
      guard delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")") else { return nil }
      length += 1
    default: return nil
    }
    let behind = cursor.offset + length
    guard behind < cursor.end else { return behind == cursor.end ? length : nil }
    return isBlank(lines.byte(at: behind)) ? length : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
