/// The one place where text becomes HTML, SVG or XML.
///
/// `& < > " '` become entities, so that the result can stand between tags and in quoted attributes. Dropped are control
/// characters but tab and line feed (C0, DEL, C1) and U+FFFE and U+FFFF, most of which XML forbids, and the marks that turn
/// the direction of writing (U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), with which text can be made to read
/// otherwise than it is. Malformed UTF-8 becomes U+FFFD.
extension ByteBuffer {
  package mutating func append(escaped text: String) { text.withBytes { append(escaped: $0) } }

  /// What stands for itself is copied sixteen bytes at once, or eight where those have others among them.
  public mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress else { return }
    var offset = 0
    while offset < text.count {
      if text.count &- offset >= 16 {
        reserve(16)
        let sixteen = UnsafeRawPointer(base + offset).loadUnaligned(as: SIMD2<UInt64>.self)
        UnsafeMutableRawPointer(storage + used).storeBytes(of: sixteen, as: SIMD2<UInt64>.self)
        if EscapedText.isVisible(sixteen) {
          used &+= 16
          offset &+= 16
          continue
        }
      }
      let eight = EscapedText.eight(text, from: offset)
      let visible = EscapedText.lengthOfVisible(eight)
      append(eight, count: visible)
      offset &+= visible
      if visible < 8, offset < text.count { offset &+= append(characterOf: text, at: offset) }
    }
  }

  /// Appends what stands for the character at an offset of a text, and says how many bytes that has.
  private mutating func append(characterOf text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = text[offset]
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case UInt8(ascii: "'"): append("&#39;")
    case 0x20..<0x7F, 0x09, 0x0A: append(byte)
    case ..<0x80: break
    default:
      let length = EscapedText.sequenceLength(in: text, at: offset)
      if length == 0 {
        append("\u{FFFD}")
      } else if !EscapedText.isDropped(in: text, at: offset, length: length) {
        append(UnsafeBufferPointer(rebasing: text[offset..<offset + length]))
      }
      return max(1, length)
    }
    return 1
  }
}

/// Looks at text many bytes at once.
enum EscapedText {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The next eight bytes of a text, the first one lowest, with zeros behind its end.
  @inline(__always)
  static func eight(_ text: UnsafeBufferPointer<UInt8>, from offset: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    let last = text.count - 8
    if offset <= last {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    if last >= 0 {
      return UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: last, as: UInt64.self))
        &>> UInt64(truncatingIfNeeded: (offset &- last) &* 8)
    }
    return fewerThanEight(raw) &>> UInt64(truncatingIfNeeded: offset &* 8)
  }

  /// All bytes of a short text, some of them read twice.
  @inline(__always)
  private static func fewerThanEight(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    let count = raw.count
    if count >= 4 {
      let front = UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)))
      let back = UInt64(UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)))
      return front | back &<< UInt64(truncatingIfNeeded: (count &- 4) &* 8)
    }
    guard count > 0 else { return 0 }
    let (middle, last) = (count &>> 1, count &- 1)
    return UInt64(raw[0]) | UInt64(raw[middle]) &<< UInt64(truncatingIfNeeded: middle &* 8)
      | UInt64(raw[last]) &<< UInt64(truncatingIfNeeded: last &* 8)
  }

  /// Whether sixteen bytes can all be seen and stand for themselves.
  @inline(__always)
  static func isVisible(_ sixteen: SIMD2<UInt64>) -> Bool {
    let found = others(in: sixteen)
    return (found.x | found.y) & highBits == 0
  }

  /// How many of eight bytes, from the first on, can be seen and stand for themselves.
  @inline(__always)
  static func lengthOfVisible(_ eight: UInt64) -> Int {
    (others(in: eight) & highBits).trailingZeroBitCount / 8
  }

  /// The same, where one more byte doesn't stand for itself.
  @inline(__always)
  static func lengthOfVisible(_ eight: UInt64, without byte: UInt8) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let found = others(in: eight) | ((eight ^ ones &* UInt64(byte)) &- ones)
    return (found & highBits).trailingZeroBitCount / 8
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
