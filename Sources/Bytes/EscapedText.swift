/// The one place where text becomes HTML, SVG or XML.
///
/// `& < > " '` become entities, so that the result can stand between tags and in quoted attributes. Dropped are control
/// characters but tab and line feed (C0, DEL, C1) and U+FFFE and U+FFFF, most of which XML forbids, and the marks that turn
/// the direction of writing (U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), with which text can be made to read
/// otherwise than it is. Malformed UTF-8 becomes U+FFFD.
extension ByteBuffer {
  package mutating func append(escaped text: String) { text.withBytes { append(escaped: $0) } }

  public mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var written = 0
    var offset = EscapedText.endOfPlain(text, from: 0)
    while offset < text.count {
      let byte = text[offset]
      let length = byte < 0x80 ? 1 : EscapedText.sequenceLength(in: text, at: offset)
      if length < 2 || EscapedText.isDropped(in: text, at: offset, length: length) {
        append(base + written, offset - written)
        if let replacement = EscapedText.replacement(of: byte, isMalformed: length == 0) {
          append(replacement)
        }
        written = offset + max(1, length)
      }
      offset = EscapedText.endOfPlain(text, from: offset + max(1, length))
    }
    append(base + written, offset - written)
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

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Where ASCII that stands for itself ends, looked at sixteen bytes at once, or eight where those have others among them.
  static func endOfPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    var offset = start
    while offset < text.count {
      if text.count - offset >= 16, isVisible(sixteen: UnsafeRawPointer(base + offset)) {
        offset += 16
        continue
      }
      let found = others(in: eight(text, from: offset)) & highBits
      offset += found.trailingZeroBitCount / 8
      if found == 0 { continue }
      guard offset < text.count, isPlain(base[offset]) else { break }
      offset += 1
    }
    return offset
  }

  /// The next eight bytes of a text, the first one lowest, with zeros behind its end.
  @inline(__always)
  private static func eight(_ text: UnsafeBufferPointer<UInt8>, from offset: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    let last = text.count - 8
    if offset <= last {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    if last >= 0 {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: last, as: UInt64.self))
        &>> UInt64(truncatingIfNeeded: (offset &- last) &* 8)
    }
    var bytes: UInt64 = 0
    var index = text.count
    while index > offset {
      index &-= 1
      bytes = bytes &<< 8 | UInt64(text[index])
    }
    return bytes
  }

  /// Whether sixteen bytes can all be seen and stand for themselves.
  @inline(__always)
  private static func isVisible(sixteen bytes: UnsafeRawPointer) -> Bool {
    let found = others(in: bytes.loadUnaligned(as: SIMD2<UInt64>.self))
    return (found.x | found.y) & highBits == 0
  }

  /// Sets the high bit of each byte that is below 0x20 or above 0x7E or has a meaning in markup, and perhaps of some
  /// above one. `&` with its lowest bit set is `'`, and `<` with its second one `>`.
  @inline(__always)
  private static func others(in bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let outside = (bytes &- ones &* 0x20) | bytes | (bytes &+ ones)
    let quote = (bytes ^ ones &* 0x22) &- ones
    let apostrophe = ((bytes | ones) ^ ones &* 0x27) &- ones
    let angle = ((bytes | ones &* 2) ^ ones &* 0x3E) &- ones
    return outside | quote | apostrophe | angle
  }

  /// The same for sixteen bytes.
  @inline(__always)
  private static func others(in bytes: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let ones = SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
    let outside = (bytes &- ones &* 0x20) | bytes | (bytes &+ ones)
    let quote = (bytes ^ ones &* 0x22) &- ones
    let apostrophe = ((bytes | ones) ^ ones &* 0x27) &- ones
    let angle = ((bytes | ones &* 2) ^ ones &* 0x3E) &- ones
    return outside | quote | apostrophe | angle
  }

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
