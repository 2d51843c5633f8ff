import Bytes

/// Reads JSON from front to end, as strictly as RFC 8259 has it, and knows the place of everything; Foundation's reader knows
/// no places, and takes 0.2 seconds a megabyte.
struct JSONScanner {
  /// The text is no JSON; where that shows, in bytes from its front.
  struct Fault: Error, Hashable {
    let offset: Int
  }

  enum Value: Hashable {
    case text(String)
    /// Without fraction and exponent, and not too large.
    case integer(Int)
    case null
    /// Any other value; nobody wants to know which.
    case other
  }

  /// More levels are a fault.
  private static let deepest = 64

  private let bytes: [UInt8]
  private(set) var offset = 0

  /// `bytes` are valid UTF-8; a BOM is passed over.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Calls `read` with the name of each member and the offset at which it begins; `read` must read the value. Whether an
  /// object is next: if not, nothing is read.
  mutating func members(
    _ read: (_ name: String, _ place: Int, inout JSONScanner) throws(Fault) -> Void
  ) throws(Fault) -> Bool {
    skipBlanks()
    guard take(UInt8(ascii: "{")) else { return false }
    skipBlanks()
    if take(UInt8(ascii: "}")) { return true }
    repeat {
      skipBlanks()
      let place = offset
      let name = try string()
      skipBlanks()
      try expect(UInt8(ascii: ":"))
      try read(name, place, &self)
      skipBlanks()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    return true
  }

  mutating func value() throws(Fault) -> Value { try value(depth: 0) }

  /// Nothing but blanks may be left.
  mutating func end() throws(Fault) {
    skipBlanks()
    if offset < bytes.count { throw Fault(offset: offset) }
  }

  private mutating func value(depth: Int) throws(Fault) -> Value {
    skipBlanks()
    switch byte {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try passOver(depth: depth)
      return .other
    case UInt8(ascii: "t"): return try word("true", .other)
    case UInt8(ascii: "f"): return try word("false", .other)
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  /// An object or a list.
  private mutating func passOver(depth: Int) throws(Fault) {
    guard depth < Self.deepest else { throw Fault(offset: offset) }
    let isObject = try members { _, _, scanner throws(Fault) in _ = try scanner.value(depth: depth + 1) }
    if isObject { return }
    try expect(UInt8(ascii: "["))
    skipBlanks()
    if take(UInt8(ascii: "]")) { return }
    repeat {
      _ = try value(depth: depth + 1)
      skipBlanks()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }
}

extension JSONScanner {
  /// 0 behind the end.
  private var byte: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ expected: UInt8) throws(Fault) {
    guard take(expected) else { throw Fault(offset: offset) }
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(Fault) -> Value {
    let start = offset
    for letter in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
      guard take(letter) else { throw Fault(offset: start) }
    }
    return value
  }

  private mutating func number() throws(Fault) -> Value {
    let start = offset
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    let end = offset
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    guard end == offset else { return .other }
    return Int(String(decoding: bytes[start..<end], as: UTF8.self)).map { .integer($0) } ?? .other
  }

  /// At least one.
  private mutating func digits() throws(Fault) {
    let start = offset
    while byte >= 0x30, byte <= 0x39 { offset += 1 }
    if offset == start { throw Fault(offset: offset) }
  }
}

extension JSONScanner {
  private mutating func string() throws(Fault) -> String {
    try expect(UInt8(ascii: "\""))
    let start = offset
    while byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { offset += 1 }
    let front = bytes[start..<offset]
    if take(UInt8(ascii: "\"")) { return String(decoding: front, as: UTF8.self) }
    return try stringWithEscapes(behind: front)
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
