/// What stands at the end of a bare link and belongs to the sentence around it.
enum TrailingPunctuation {
  /// The end of a link without `?!.,:*_~'"`, a closing parenthesis that none opens, and what looks like an entity.
  static func trimmed(
    _ end: Int, host: Int, of literal: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> Int {
    var end = end
    var unopened = 0
    for byte in literal[first..<end] {
      if byte == UInt8(ascii: ")") { unopened += 1 } else if byte == UInt8(ascii: "(") { unopened -= 1 }
    }
    while end > host {
      switch literal[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")") where unopened > 0:
        unopened -= 1
        end -= 1
      case UInt8(ascii: ";"):
        end = startOfEntity(endingAt: end, in: literal, from: host) ?? end - 1
      default: return end
      }
    }
    return end
  }

  /// The index of `&`, if letters and digits lie between it and the semicolon.
  private static func startOfEntity(
    endingAt end: Int, in literal: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> Int? {
    var index = end - 2
    while index >= first, isAlphanumeric(literal[index]) { index -= 1 }
    guard index >= first, index < end - 2, literal[index] == UInt8(ascii: "&") else { return nil }
    return index
  }
}
