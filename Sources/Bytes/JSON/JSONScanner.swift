/// Reads JSON from front to end, as strictly as RFC 8259 has it, and knows the place of everything; Foundation's reader knows
/// no places, and takes 0.2 seconds a megabyte.
package struct JSONScanner {
  /// The text is no JSON; where that shows, in bytes from its front.
  package struct Fault: Error, Hashable {
    package let offset: Int
  }

  package enum Value: Hashable {
    case text(String)
    /// Without fraction and exponent, and not too large.
    case integer(Int)
    case null
    /// Any other value; nobody wants to know which.
    case other
  }

  /// More levels are a fault.
  private static let deepest = 64

  package let bytes: [UInt8]
  /// Of what is read next.
  package internal(set) var offset = 0
  /// Whether a bracket was passed and nothing behind it, so that no comma is due.
  private var isBehindBracket = false

  /// `bytes` are valid UTF-8; a BOM is passed over.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Calls `read` with the name of each member and the offset at which it begins; `read` must read the value. Whether an
  /// object is next: if not, nothing is read.
  package mutating func members(
    _ read: (_ name: String, _ place: Int, inout JSONScanner) throws(Fault) -> Void
  ) throws(Fault) -> Bool {
    guard beginObject() else { return false }
    while let member = try nextMember() { try read(member.name, member.place, &self) }
    return true
  }

  /// Whether an object is next; its members are read by `nextMember`.
  package mutating func beginObject() -> Bool { begin(UInt8(ascii: "{")) }

  /// Whether a list is next; its values are read where `nextElement` says that there is one.
  package mutating func beginList() -> Bool { begin(UInt8(ascii: "[")) }

  /// The next name in the object, and where it begins; its value must be read before the next one. `nil` behind the last.
  package mutating func nextMember() throws(Fault) -> (name: String, place: Int)? {
    guard try goesOn(before: UInt8(ascii: "}")) else { return nil }
    skipBlanks()
    let place = offset
    let name = try string()
    skipBlanks()
    try expect(UInt8(ascii: ":"))
    return (name, place)
  }

  /// Whether the list has one more value, which must then be read.
  package mutating func nextElement() throws(Fault) -> Bool { try goesOn(before: UInt8(ascii: "]")) }

  package mutating func value() throws(Fault) -> Value { try value(depth: 0) }

  /// The first byte of what comes next, which stays there; 0 at the end.
  package mutating func mark() -> UInt8 {
    skipBlanks()
    return byte
  }

  /// Nothing but blanks may be left.
  package mutating func end() throws(Fault) {
    skipBlanks()
    if offset < bytes.count { throw Fault(offset: offset) }
  }

  private mutating func begin(_ bracket: UInt8) -> Bool {
    skipBlanks()
    guard take(bracket) else { return false }
    isBehindBracket = true
    return true
  }

  private mutating func goesOn(before bracket: UInt8) throws(Fault) -> Bool {
    let isFirst = isBehindBracket
    isBehindBracket = false
    skipBlanks()
    if take(bracket) { return false }
    if !isFirst { try expect(UInt8(ascii: ",")) }
    return true
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
    if beginObject() {
      while try nextMember() != nil { _ = try value(depth: depth + 1) }
    } else if beginList() {
      while try nextElement() { _ = try value(depth: depth + 1) }
    }
  }
}

extension JSONScanner {
  /// 0 behind the end.
  var byte: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    offset += 1
    return true
  }

  mutating func expect(_ expected: UInt8) throws(Fault) {
    guard take(expected) else { throw Fault(offset: offset) }
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(Fault) -> Value {
    let start = offset
    for letter in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
      guard take(letter) else { throw Fault(offset: start) }
    }
    return value
  }
}
