/// The calls in a style sheet's text, such as `url("#a")`: each a name in front of a parenthesis, and what follows.
struct StyleCalls: Sequence, IteratorProtocol {
  struct Call: Equatable {
    let name: String
    /// Up to the next `)`, without spaces and quotes around it.
    let argument: String
  }

  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  mutating func next() -> Call? {
    guard let parenthesis = rest.firstIndex(of: UInt8(ascii: "(")) else { return nil }
    let before = rest[..<parenthesis]
    let nameStart = before.lastIndex { !Self.isName($0) }.map { rest.index(after: $0) } ?? rest.startIndex
    let name = String(Substring(rest[nameStart..<parenthesis]))
    rest = rest[rest.index(after: parenthesis)...]
    let argument = Substring(rest.prefix { $0 != UInt8(ascii: ")") })
    let trimmed = argument.drop(while: Self.isWrapping)
    return Call(name: name, argument: String(trimmed.reversed().drop(while: Self.isWrapping).reversed()))
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  private static func isWrapping(_ character: Character) -> Bool {
    character.isWhitespace || character == "\"" || character == "'"
  }
}
