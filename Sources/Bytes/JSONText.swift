/// The one place where text becomes the inside of a JSON string (RFC 8259, section 7).
///
/// Beside what JSON demands, `< > &`, DEL and C1 controls and the line separators of JavaScript are escaped, so that it is
/// also safe inside a script.
extension ByteBuffer {
  package mutating func append(json text: String) { text.withBytes { append(json: $0) } }

  /// `text` is well-formed UTF-8. What stands for itself is copied eight bytes at once.
  package mutating func append(json text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < text.count {
      let eight = EscapedText.eight(text, from: offset)
      let plain = EscapedText.lengthOfVisible(eight, without: UInt8(ascii: "\\"))
      append(eight, count: plain)
      offset &+= plain
      if plain < 8, offset < text.count { offset &+= append(jsonCharacterOf: text, at: offset) }
    }
  }

  /// Appends what stands for the character at an offset of a text, and says how many bytes that has.
  private mutating func append(jsonCharacterOf text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = text[offset]
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case ..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
      append(jsonEscape: UInt16(byte))
    case ..<0x80: append(byte)
    default:
      let length = max(1, EscapedText.sequenceLength(in: text, at: offset))
      switch (byte, length) {
      case (0xC2, 2) where text[offset + 1] < 0xA0: append(jsonEscape: UInt16(text[offset + 1]))
      case (0xE2, 3) where text[offset + 1] == 0x80 && (0xA8...0xA9).contains(text[offset + 2]):
        append(jsonEscape: 0x2000 | UInt16(text[offset + 2] & 0x3F))
      default: append(UnsafeBufferPointer(rebasing: text[offset..<offset + length]))
      }
      return length
    }
    return 1
  }

  private mutating func append(jsonEscape unit: UInt16) {
    append("\\u")
    for shift: UInt16 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
