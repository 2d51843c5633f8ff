import Diagnostics

/// Reads the YAML in which reports are written, without the library, which costs many times as much.
///
/// Each line is `key: value`, the value a scalar or a flow collection that ends on its line, or nothing, or
/// nothing and `- item` lines below. What isn't surely that, such as comments, tags, escapes, blocks of text,
/// keys that stand twice, and whatever `YAMLGuard` might refuse, is left to the library, which also knows how
/// to complain. Where this gives a value, the library gives the same, in the same places.
struct PlainYAML {
  private static let mostMembers = 64
  private static let deepest = 4
  /// As many asterisks and brackets in quotes as `YAMLGuard`, which doesn't look for quotes, lets through in any case.
  static let mostQuotedMarks = 16

  let bytes: [UInt8]
  /// Where the YAML text ends.
  let end: Int
  var offset: Int
  var quotedMarks = 0
  private(set) var line: Int
  private var lineStart: Int

  /// Nothing where the text isn't fully understood, or is empty.
  static func read(_ source: SourceText, bytes: Range<Int>) -> YAMLValue? {
    let start = source.location(ofOffset: bytes.lowerBound)
    guard start.column == 1, bytes.upperBound <= source.bytes.count else { return nil }
    var reader = PlainYAML(
      bytes: source.bytes, end: bytes.upperBound, offset: bytes.lowerBound, line: start.line,
      lineStart: bytes.lowerBound)
    return reader.document()
  }

  /// The byte that comes next; a line break at the end.
  var byte: UInt8 { byte(at: offset) }

  func byte(at offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0x0A }

  /// The range of `length` bytes of this line.
  func range(from start: Int, length: Int = 1) -> SourceRange {
    SourceRange(line: line, column: start - lineStart + 1, length: length)
  }

  private mutating func document() -> YAMLValue? {
    skipLineBreaks()
    let range = range(from: offset)
    var members: [YAMLValue.Member] = []
    members.reserveCapacity(24)
    while offset < end {
      guard let key = key(), let value = memberValue(),
        append(YAMLValue.Member(key: key, value: value), to: &members)
      else { return nil }
    }
    return members.isEmpty ? nil : YAMLValue(content: .mapping(members), range: range)
  }

  /// False for a key that stands there, and for more keys than can be compared with each other in no time.
  private func append(_ member: YAMLValue.Member, to members: inout [YAMLValue.Member]) -> Bool {
    guard members.count < Self.mostMembers,
      !members.contains(where: { $0.key.content == member.key.content })
    else { return false }
    members.append(member)
    return true
  }

  /// From behind the colon to the start of the next line.
  private mutating func memberValue() -> YAMLValue? {
    let nothing = YAMLValue(content: .scalar("", isPlain: true), range: range(from: offset, length: 0))
    guard byte == 0x20 || byte == 0x0A else { return nil }
    if endLine() {
      return byte == 0x20 || byte == UInt8(ascii: "-") ? blockSequence() : nothing
    }
    guard let value = value(depth: 0), endLine() else { return nil }
    return value
  }

  private mutating func blockSequence() -> YAMLValue? {
    let indentation = indentation()
    let range = range(from: offset + indentation)
    var values: [YAMLValue] = []
    repeat {
      offset += indentation
      guard byte == UInt8(ascii: "-"), byte(at: offset + 1) == 0x20 else { return nil }
      offset += 1
      skipSpaces()
      guard let value = value(depth: 0), endLine() else { return nil }
      values.append(value)
    } while self.indentation() == indentation && byte(at: offset + indentation) == UInt8(ascii: "-")
    return YAMLValue(content: .sequence(values), range: range)
  }

  /// The spaces that come next, as far as a list may be indented.
  private func indentation() -> Int {
    var count = 0
    while count < 16, byte(at: offset + count) == 0x20 { count += 1 }
    return count
  }

  /// A scalar or a flow collection; in one when `depth` isn't 0.
  private mutating func value(depth: Int) -> YAMLValue? {
    switch byte {
    case UInt8(ascii: "["): flowSequence(depth: depth + 1)
    case UInt8(ascii: "{"): flowMapping(depth: depth + 1)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quotedScalar()
    default: plainScalar(inFlow: depth > 0)
    }
  }

  private mutating func flowSequence(depth: Int) -> YAMLValue? {
    let range = range(from: offset)
    var values: [YAMLValue] = []
    let isRead = items(depth: depth, until: UInt8(ascii: "]")) { reader in
      guard let value = reader.value(depth: depth) else { return false }
      values.append(value)
      return true
    }
    return isRead ? YAMLValue(content: .sequence(values), range: range) : nil
  }

  private mutating func flowMapping(depth: Int) -> YAMLValue? {
    let range = range(from: offset)
    var members: [YAMLValue.Member] = []
    let isRead = items(depth: depth, until: UInt8(ascii: "}")) { reader in
      guard let key = reader.key(), reader.byte == 0x20 else { return false }
      reader.skipSpaces()
      guard let value = reader.value(depth: depth) else { return false }
      return reader.append(YAMLValue.Member(key: key, value: value), to: &members)
    }
    return isRead ? YAMLValue(content: .mapping(members), range: range) : nil
  }

  /// From an opening bracket to behind the closing one, with a comma between items and none behind the last.
  private mutating func items(depth: Int, until close: UInt8, _ item: (inout Self) -> Bool) -> Bool {
    guard depth <= Self.deepest else { return false }
    offset += 1
    skipSpaces()
    if skip(close) { return true }
    while item(&self) {
      skipSpaces()
      if skip(close) { return true }
      guard skip(UInt8(ascii: ",")) else { return false }
      skipSpaces()
    }
    return false
  }

  private mutating func skip(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpaces() {
    while byte == 0x20 { offset += 1 }
  }

  /// Goes to the next line that isn't empty, if nothing but spaces stands before it.
  private mutating func endLine() -> Bool {
    skipSpaces()
    guard byte == 0x0A else { return false }
    skipLineBreaks()
    return true
  }

  private mutating func skipLineBreaks() {
    while offset < end, byte == 0x0A {
      offset += 1
      line += 1
      lineStart = offset
    }
  }
}
