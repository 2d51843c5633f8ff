/// What stands where in a text that is nearly JSON.
enum JSONMark {
  /// Whether a text ends in front of `start`: behind it, JSON can go on, or the line ends.
  static func endsText(_ source: [UInt8], at start: Int) -> Bool {
    guard let next = behindBlanks(source, from: start) else { return true }
    switch source[next] {
    case 0x0A, UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
    case UInt8(ascii: ","): return goesOn(source, behindComma: next + 1)
    default: return false
    }
  }

  /// Whether a colon is next.
  static func isKeyEnd(_ place: Int, _ source: [UInt8]) -> Bool {
    source[place...].first { !XMLCursor.isSpace($0) } == UInt8(ascii: ":")
  }

  /// Of numbers, of keys without quotes, and of words such as `-1.#IND`.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  /// Whether a value, a key or the end of the line comes.
  private static func goesOn(_ source: [UInt8], behindComma start: Int) -> Bool {
    guard let next = behindBlanks(source, from: start) else { return true }
    if source[next] == 0x0A || "\"'-[{0123456789nN".utf8.contains(source[next]) { return true }
    let word = source[next...].prefix(100).prefix(while: isWord)
    return !word.isEmpty && isKeyEnd(word.endIndex, source)
  }

  /// On the same line; `nil` at the end of the text.
  private static func behindBlanks(_ source: [UInt8], from start: Int) -> Int? {
    source[min(start, source.count)...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
  }
}
