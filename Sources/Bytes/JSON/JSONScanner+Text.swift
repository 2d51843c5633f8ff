extension JSONScanner {
  /// The text that is next, with its escapes resolved.
  package mutating func string() throws(Fault) -> String {
    try expect(UInt8(ascii: "\""))
    let front = offset..<endOfPlainText()
    offset = front.upperBound
    if take(UInt8(ascii: "\"")) { return String(decoding: bytes[front], as: UTF8.self) }
    return try stringWithEscapes(behind: bytes[front])
  }

  /// Where the text that is next stands between its quotes, for those who want no `String` of it; one with escapes is a fault.
  package mutating func plainText() throws(Fault) -> Range<Int> {
    skipBlanks()
    try expect(UInt8(ascii: "\""))
    let range = offset..<endOfPlainText()
    offset = range.upperBound
    try expect(UInt8(ascii: "\""))
    return range
  }

  private func endOfPlainText() -> Int {
    var end = offset
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: "\\")
    { end += 1 }
    return end
  }

  private mutating func stringWithEscapes(behind front: ArraySlice<UInt8>) throws(Fault) -> String {
    var text = Array(front)
    while byte >= 0x20 {
      let byte = byte
      if byte == UInt8(ascii: "\\") {
        text += String(try escaped()).utf8
      } else {
        offset += 1
        if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
        text.append(byte)
      }
    }
    throw Fault(offset: offset)
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    let start = offset
    offset += 1
    let letter = byte
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try codePoint(from: start)
    default: throw Fault(offset: start)
    }
  }

  /// Four hexadecimal digits, or two times four for what UTF-16 has in two halves. `start` is where the backslash stands.
  private mutating func codePoint(from start: Int) throws(Fault) -> Unicode.Scalar {
    let first = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw Fault(offset: start)
    }
    let second = try hexadecimal(from: start)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw Fault(offset: start) }
    return scalar
  }

  private mutating func hexadecimal(from start: Int) throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw Fault(offset: start)
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }
}
