/// How people speak, and bots do not.
extension LineBytes {
  /// Bots tell.
  var isQuestion: Bool {
    self[trimmed(0..<count).upperBound - 1] == UInt8(ascii: "?")
  }

  /// Whether a stretch is rather a sentence of somebody's than a name: it begins with a small letter, ends as a sentence
  /// does, or speaks of people.
  func soundsSpoken(_ range: Range<Int>) -> Bool {
    let first = self[range.lowerBound]
    if first >= 0x61 && first <= 0x7A { return true }
    if ".,!?".utf8.contains(self[range.upperBound - 1]) { return true }
    return words.contains { $0.lowerBound >= range.lowerBound && isPronoun($0) }
  }

  /// Whether a word stands for the name of a person or thing.
  func isPronoun(_ word: Range<Int>) -> Bool {
    Self.pronouns.contains { isWord($0, word) }
  }

  private static let pronouns: [StaticString] = [
    "I", "we", "We", "you", "You", "he", "He", "she", "She", "they", "They", "it", "It", "me", "us", "my",
    "our",
    "your", "their", "who", "Who", "nobody", "Nobody", "somebody", "Somebody", "someone", "Someone", "anyone",
    "anybody", "everyone", "Everyone", "everybody", "Everybody", "nothing", "something", "anything",
    "everything", "this", "This", "that", "That", "the", "a", "all",
  ]

  /// Whether it says that something is well again. `OK` and `UP` are states only in capitals.
  var saysRecovery: Bool {
    var start = 0
    while start < count {
      let end = endOfHost(from: start)
      if Self.recoveries.contains(where: { isWord($0, start..<end) }) { return true }
      start = end + 1
    }
    return false
  }

  private static let recoveries: [StaticString] = [
    "OK", "UP", "RECOVERY", "RECOVERED", "RESOLVED", "CLEARED", "Recovery", "Recovered", "Resolved",
    "Cleared",
    "recovery", "recovered", "resolved", "cleared",
  ]

  /// A stretch without the blanks, tabs and ends of lines at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, LineBytes.isBlank(self[start]) { start += 1 }
    while end > start, LineBytes.isBlank(self[end - 1]) { end -= 1 }
    return start..<end
  }

  /// A text of several lines has ends of lines within.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  /// Behind the digits that stand from an index on.
  func endOfDigits(from index: Int) -> Int {
    var end = index
    while self[end] >= 0x30, self[end] <= 0x39 { end += 1 }
    return end
  }
}
