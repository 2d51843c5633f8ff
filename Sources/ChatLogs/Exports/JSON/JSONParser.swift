import Bytes

/// Reads JSON as exports hold it. The structure must be right; what stands in strings and numbers may be odd, since one
/// message must not cost all others: Foundation's reader gives a whole file up for one half of a surrogate pair, one
/// control code or one number beyond a double's, and takes 0.2 seconds a megabyte.
struct JSONParser {
  /// Values that are nested deeper are passed over and read as `null`.
  private static let deepest = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The same, to be kept.
  private let kept: ArraySlice<UInt8>
  private var index = 0

  /// Nothing where the bytes are not one value and nothing else.
  static func value(of bytes: ArraySlice<UInt8>) -> JSON? {
    bytes.withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer, kept: bytes)
      guard let value = parser.value(depth: 0) else { return nil }
      parser.skipBlanks()
      return parser.index == buffer.count ? value : nil
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, kept: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.kept = kept
  }

  /// 0 behind the end.
  private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) -> JSON? {
    skipBlanks()
    return switch byte {
    case UInt8(ascii: "{"): depth < Self.deepest ? object(depth: depth) : skipped()
    case UInt8(ascii: "["): depth < Self.deepest ? list(depth: depth) : skipped()
    case UInt8(ascii: "\""): string().map { .text($0) }
    case UInt8(ascii: "t"): take("true", .bool(true))
    case UInt8(ascii: "f"): take("false", .bool(false))
    case UInt8(ascii: "n"): take("null", .null)
    default: number()
    }
  }

  private mutating func take(_ word: StaticString, _ content: JSON) -> JSON? {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ bytes[index..<end].elementsEqual($0) })
    else { return nil }
    index = end
    return content
  }

  private mutating func object(depth: Int) -> JSON? {
    let start = index
    index += 1
    var members: [(name: String, value: JSON)] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return object([], from: start) }
    repeat {
      skipBlanks()
      guard let name = string() else { return nil }
      skipBlanks()
      guard take(UInt8(ascii: ":")), let value = value(depth: depth + 1) else { return nil }
      members.append((name, value))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? object(members, from: start) : nil
  }

  private func object(_ members: [(name: String, value: JSON)], from start: Int) -> JSON {
    let first = kept.startIndex
    return .object(JSONObject(members, source: kept[first + start..<first + index]))
  }

  private mutating func list(depth: Int) -> JSON? {
    index += 1
    var values: [JSON] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .list([]) }
    repeat {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      skipBlanks()
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .list(values) : nil
  }

  /// Passes over lists and objects without looking at more than their ends.
  private mutating func skipped() -> JSON? {
    var depth = 0
    while index < bytes.count {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        index += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        index += 1
        if depth == 0 { return .null }
      case UInt8(ascii: "\""): if string() == nil { return nil }
      default: index += 1
      }
    }
    return nil
  }

  private mutating func number() -> JSON? {
    let start = index
    while (byte >= 0x30 && byte <= 0x39) || "+-.eE".utf8.contains(byte) { index += 1 }
    return Double(String(decoding: bytes[start..<index], as: UTF8.self)).map { .number($0) }
  }

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")), let end = bytes.first(UInt8(ascii: "\""), from: index) else { return nil }
    let text = UnsafeBufferPointer(rebasing: bytes[index..<end])
    guard text.first(UInt8(ascii: "\\"), from: 0) == nil else { return stringWithEscapes() }
    index = end + 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func stringWithEscapes() -> String? {
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escaped() else { return nil }
        text += String(escaped).utf8
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What stands behind a backslash; nothing at the end of the bytes.
  private mutating func escaped() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return codePoint()
    default: return letter < 0x80 ? Unicode.Scalar(letter) : "\u{FFFD}"
    }
  }

  /// Four hexadecimal digits, or two times four for what UTF-16 has in two halves.
  private mutating func codePoint() -> Unicode.Scalar {
    guard let first = hexadecimal() else { return "\u{FFFD}" }
    if let scalar = Unicode.Scalar(first) { return scalar }
    let behind = index
    if first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let second = hexadecimal(),
      (0xDC00...0xDFFF).contains(second)
    {
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }
    index = behind
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }
}
