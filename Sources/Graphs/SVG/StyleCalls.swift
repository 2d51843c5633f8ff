/// The calls in a style sheet's text, such as `url("#a")`: each a name in front of a parenthesis, and what follows.
struct StyleCalls: Sequence, IteratorProtocol {
  struct Call: Equatable {
    let name: String
    /// The beginning of what stands up to the next `)`, without spaces and quotes in front.
    let argument: String
  }

  private var rest: Substring.UTF8View

  /// In bytes: enough to say where an argument leads, and so few that reading stays linear.
  private static let argumentLimit = 80

  init(_ text: String) { rest = text[...].utf8 }

  mutating func next() -> Call? {
    guard let parenthesis = rest.firstIndex(of: UInt8(ascii: "(")) else { return nil }
    let before = rest[..<parenthesis]
    let nameStart = before.lastIndex { !Self.isName($0) }.map { rest.index(after: $0) } ?? rest.startIndex
    let name = String(decoding: rest[nameStart..<parenthesis], as: UTF8.self)
    rest = rest[rest.index(after: parenthesis)...]
    let argument = rest.drop(while: Self.isWrapping).prefix(Self.argumentLimit)
    return Call(name: name, argument: String(decoding: argument.prefix(while: Self.isInside), as: UTF8.self))
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  private static func isWrapping(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isInside(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: ")") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
  }
}
