/// The one place where text becomes HTML, SVG or XML.
///
/// `& < > " '` become entities, so that the result can stand between tags and in quoted attributes. Dropped are control
/// characters but tab and line feed (C0, DEL, C1) and U+FFFE and U+FFFF, most of which XML forbids, and the marks that turn
/// the direction of writing (U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), with which text can be made to read
/// otherwise than it is. Malformed UTF-8 becomes U+FFFD.
extension ByteBuffer {
  package mutating func append(escaped text: String) {
    var text = text
    text.withUTF8 { append(escaped: $0) }
  }

  package mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    var plain = 0
    var offset = 0
    while offset < text.count {
      offset += EscapedText.lengthOfPlainBlocks(text, from: offset)
      guard offset < text.count else { break }
      let byte = text[offset]
      if EscapedText.isPlain(byte) {
        let end = min(offset + 16, text.count)
        repeat { offset += 1 } while offset < end && EscapedText.isPlain(text[offset])
        continue
      }
      let length = byte < 0x80 ? 1 : EscapedText.sequenceLength(in: text, at: offset)
      if length > 1, !EscapedText.isDropped(in: text, at: offset, length: length) {
        offset += length
        continue
      }
      if plain < offset { append(UnsafeBufferPointer(rebasing: text[plain..<offset])) }
      if let replacement = EscapedText.replacement(of: byte, isMalformed: length == 0) { append(replacement) }
      offset += max(1, length)
      plain = offset
    }
    if plain < offset { append(UnsafeBufferPointer(rebasing: text[plain..<offset])) }
  }
}

private enum EscapedText {
  /// ASCII that stands for itself.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    if byte > 0x3E { return byte < 0x7F }
    // Bits: tab, line feed, and 0x20 to 0x3D without " & ' < (and > is 0x3E).
    let plain: UInt64 = 0x2FFF_FF3B_0000_0600
    return plain &>> UInt64(byte) & 1 == 1
  }

  /// How far ASCII that stands for itself reaches, looked at eight bytes at once; eight with anything else are left.
  static func lengthOfPlainBlocks(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var offset = start
    while offset + 8 <= text.count,
      isPlain(eight: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    { offset += 8 }
    return offset - start
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Whether none of eight bytes is below 0x20 or above 0x7E or has a meaning in markup. `&` with
  /// its lowest bit set is `'`, and `<` with its second one `>`.
  @inline(__always)
  private static func isPlain(eight bytes: UInt64) -> Bool {
    let outside = (bytes &- ones &* 0x20) | bytes | (bytes &+ ones)
    let marks = zeros(bytes ^ ones &* 0x22) | zeros((bytes | ones) ^ ones &* 0x27)
    let angles = zeros((bytes | ones &* 2) ^ ones &* 0x3E)
    return (outside | marks | angles) & highs == 0
  }

  /// The high bit of each byte that is zero, and perhaps of some above one.
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }

  static func replacement(of byte: UInt8, isMalformed: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: isMalformed ? "\u{FFFD}" : nil
    }
  }

  /// The length of the well-formed UTF-8 sequence at `offset`; 0 if it isn't one.
  static func sequenceLength(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let lead = text[offset]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, offset + length <= text.count else { return 0 }
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard text[offset + 1] >= lowest, text[offset + 1] <= highest else { return 0 }
    for next in offset + 2..<max(offset + 2, offset + length) where text[next] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Whether a well-formed sequence of two or more bytes is a C1 control, no character, or turns the direction of writing.
  static func isDropped(in text: UnsafeBufferPointer<UInt8>, at offset: Int, length: Int) -> Bool {
    let second = text[offset + 1]
    switch (text[offset], length) {
    case (0xC2, 2): return second < 0xA0
    case (0xEF, 3): return second == 0xBF && text[offset + 2] >= 0xBE
    case (0xE2, 3):
      let third = text[offset + 2]
      if second == 0x80 { return third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third) }
      return second == 0x81 && (0xA6...0xA9).contains(third)
    default: return false
    }
  }
}
