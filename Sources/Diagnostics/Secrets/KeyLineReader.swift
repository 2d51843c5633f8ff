/// Tells what the lines of a private key are, however they were quoted.
struct KeyLineReader {
  let bytes: UnsafeBufferPointer<UInt8>

  /// In letters: keys have lines of 64, 70 or 76, programs wrap none closer than this.
  private static let shortestLine = 32
  /// In letters, of a word that looks like no other.
  private static let shortestRandom = 8
  private static let headers = [
    "Proc-Type:", "DEK-Info:", "Version:", "Comment:", "Hash:", "Charset:", "MessageID:",
  ]
  .map { Array($0.utf8) }

  /// `isWhole` demands that nothing else stands in the line; otherwise a time or a name may stand before.
  func read(_ line: Range<Int>, isWhole: Bool) -> KeyLine {
    let content = content(of: line)
    guard !content.isEmpty, !isFence(content) else { return .blank }
    if Self.headers.contains(where: { bytes[content].starts(with: $0) }) { return .header(content) }
    let words = words(atEndOf: content)
    let isAlone = bytes[content.lowerBound..<words.range.lowerBound].allSatisfy(Self.isMark)
    guard !words.range.isEmpty, isAlone || !isWhole && isBehindBreak(words.range) else {
      return .other(content)
    }
    if words.longest >= Self.shortestLine { return .material(words.range) }
    let isLikely = isPadded(words.range) || isAlone && isRandom(words.range)
    return isAlone || isLikely ? .word(words.range, isLikely: isLikely) : .other(content)
  }

  /// What stands behind the marks of quotes and lists, without blanks at the end.
  private func content(of line: Range<Int>) -> Range<Int> {
    var end = line.upperBound
    while end > line.lowerBound, Self.isBlank(bytes[end - 1]) { end -= 1 }
    var start = line.lowerBound
    while start < end {
      if Self.isBlank(bytes[start]) || bytes[start] == UInt8(ascii: ">") {
        start += 1
      } else if let mark = endOfListMark(start..<end) {
        start = mark
      } else {
        break
      }
    }
    return start..<end
  }

  /// `- `, `* `, `+ `, `## `, `12. `.
  private func endOfListMark(_ content: Range<Int>) -> Int? {
    var end = content.lowerBound
    switch bytes[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): end += 1
    case UInt8(ascii: "#"):
      while end < content.upperBound, bytes[end] == UInt8(ascii: "#") { end += 1 }
    case 0x30...0x39:
      while end < content.upperBound, bytes[end] &- 0x30 < 10 { end += 1 }
      guard end < content.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
      else {
        return nil
      }
      end += 1
    default: return nil
    }
    return end < content.upperBound && Self.isBlank(bytes[end]) ? end : nil
  }

  private func isFence(_ content: Range<Int>) -> Bool {
    let first = bytes[content.lowerBound]
    guard first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), content.count >= 3 else { return false }
    return bytes[content].allSatisfy { $0 == first }
  }

  /// The last word of a line, if it is one of base 64, and all long ones before it. Their longest is told in letters.
  private func words(atEndOf content: Range<Int>) -> (range: Range<Int>, longest: Int) {
    var longest = 0
    var place = endOfWord(before: content.upperBound, in: content)
    var range = place..<place
    while let start = startOfWord(endingAt: place, in: content) {
      guard range.isEmpty || place - start >= Self.shortestLine else { break }
      longest = max(longest, place - start)
      range = start..<(range.isEmpty ? place : range.upperBound)
      place = endOfWord(before: start, in: content)
    }
    return (range, longest)
  }

  /// Goes back over blanks, quotes and `\n`.
  private func endOfWord(before place: Int, in content: Range<Int>) -> Int {
    var end = place
    while end > content.lowerBound {
      if Self.isBetween(bytes[end - 1]) {
        end -= 1
      } else if isEscape(endingAt: end, in: content) {
        end -= 2
      } else {
        break
      }
    }
    return end
  }

  private func startOfWord(endingAt end: Int, in content: Range<Int>) -> Int? {
    var start = end
    while start > content.lowerBound, end - start < 2, bytes[start - 1] == UInt8(ascii: "=") { start -= 1 }
    let letters = start
    while start > content.lowerBound, Self.isLetter(bytes[start - 1]) { start -= 1 }
    if start < letters, isEscape(endingAt: start + 1, in: content) { start += 1 }
    guard start < letters else { return nil }
    // The sum of a key of PGP: `=aB3d`.
    let isSum = end - start == 4 && start > content.lowerBound && bytes[start - 1] == UInt8(ascii: "=")
    return isSum ? start - 1 : start
  }

  private func isEscape(endingAt end: Int, in content: Range<Int>) -> Bool {
    end - 2 >= content.lowerBound && bytes[end - 2] == UInt8(ascii: "\\")
      && (bytes[end - 1] == UInt8(ascii: "n") || bytes[end - 1] == UInt8(ascii: "r"))
  }

  /// Whether a word begins behind what is of no word or address.
  private func isBehindBreak(_ word: Range<Int>) -> Bool {
    word.lowerBound == 0 || Self.isBetween(bytes[word.lowerBound - 1])
      || ":([=".utf8.contains(bytes[word.lowerBound - 1])
  }

  private func isPadded(_ word: Range<Int>) -> Bool {
    bytes[word.lowerBound] == UInt8(ascii: "=")
      || word.count % 4 == 0 && bytes[word.upperBound - 1] == UInt8(ascii: "=")
  }

  private func isRandom(_ word: Range<Int>) -> Bool {
    word.count >= Self.shortestRandom && bytes[word].contains { $0 &- 0x41 < 26 }
      && bytes[word].contains { $0 &- 0x61 < 26 } && bytes[word].contains { $0 &- 0x30 < 10 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x2F < 11 || byte == UInt8(ascii: "+")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// What may stand between two parts of a key that were quoted for a program.
  private static func isBetween(_ byte: UInt8) -> Bool { " \t\"'`,;\\|*)]}<>".utf8.contains(byte) }

  /// Of what is set before each line: numbers, quotes, comments, changes.
  private static func isMark(_ byte: UInt8) -> Bool {
    isBetween(byte) || "#+-/.:".utf8.contains(byte) || byte &- 0x30 < 10
  }
}
