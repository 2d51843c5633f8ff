/// What the forms of a word have in common, so that "channel" and "channels" are one: an English word without the endings of
/// its plural and of its verb. It is always the front of the word, and to other languages it does little.
enum WordStem {
  /// How many bytes of a word, which is in lower case, are its stem.
  @inline(__always)
  static func length(of word: UnsafePointer<UInt8>, _ count: Int) -> Int {
    guard count > shortest else { return count }
    var end = word[count - 1] == UInt8(ascii: "s") ? withoutPlural(word, count) : count
    switch word[end - 1] {
    case UInt8(ascii: "d"), UInt8(ascii: "g"): end = withoutVerbEnding(word, end)
    default: break
    }
    switch word[end - 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "y"): end = withoutNounEnding(word, end)
    default: break
    }
    let last = word[end - 1]
    return end > shortest && (last == UInt8(ascii: "e") || last == UInt8(ascii: "y")) ? end - 1 : end
  }

  /// In bytes.
  private static let shortest = 3

  /// "queues", "retries"; not "process", "status", "redis".
  private static func withoutPlural(_ word: UnsafePointer<UInt8>, _ end: Int) -> Int {
    if end - 3 >= shortest, ends(word, end, "ies") { return end - 3 }
    if ends(word, end, "sses") || ends(word, end, "xes") { return end - 2 }
    let before = word[end - 2]
    let staysWhole =
      before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i")
    return staysWhole ? end : end - 1
  }

  /// "restarted", "dropping", "retried"; not "speed", "string".
  private static func withoutVerbEnding(_ word: UnsafePointer<UInt8>, _ end: Int) -> Int {
    if end - 3 >= shortest, ends(word, end, "ied") { return end - 3 }
    let length: Int
    if ends(word, end, "ing") {
      length = 3
    } else if ends(word, end, "ed"), !ends(word, end, "eed") {
      length = 2
    } else {
      return end
    }
    let rest = end - length
    guard rest >= shortest, hasVowel(word, rest) else { return end }
    return isDoubled(word, rest) ? rest - 1 : rest
  }

  /// "connection" as "connected", "deployment" as "deployed", "intermittently" as "intermittent".
  private static func withoutNounEnding(_ word: UnsafePointer<UInt8>, _ end: Int) -> Int {
    if end >= 7, ends(word, end, "ion") { return end - 3 }
    if end >= 8, ends(word, end, "ment") { return end - 4 }
    if end >= 7, ends(word, end, "ly") { return end - 2 }
    return end
  }

  /// "drop" of "dropped"; not "fill" of "filled", "miss" of "missed".
  private static func isDoubled(_ word: UnsafePointer<UInt8>, _ end: Int) -> Bool {
    let last = word[end - 1]
    return end > shortest && last == word[end - 2] && last < 0x80
      && last != UInt8(ascii: "l") && last != UInt8(ascii: "s") && last != UInt8(ascii: "z")
  }

  private static func hasVowel(_ word: UnsafePointer<UInt8>, _ end: Int) -> Bool {
    for place in 0..<end {
      switch word[place] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"), 0x80...:
        return true
      default: continue
      }
    }
    return false
  }

  @inline(__always)
  private static func ends(_ word: UnsafePointer<UInt8>, _ end: Int, _ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard end >= count else { return false }
    let letters = ending.utf8Start
    for place in 0..<count where word[end - count + place] != letters[place] { return false }
    return true
  }
}
