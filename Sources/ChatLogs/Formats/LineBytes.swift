import Bytes

/// The bytes of one line; 0 stands behind its end, so that a format can look ahead without counting.
struct LineBytes {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether the marks of a CTCP message stood in the line; they are gone, as all control codes.
  var hadMarks = false
  /// Of dates in numbers, where the log tells it.
  var dateOrder: DateOrder?

  var count: Int { bytes.count }

  @inline(__always)
  subscript(_ index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: bytes.count) ? bytes[index] : 0
  }

  @inline(__always)
  func number(at index: Int, digits: Int) -> Int? {
    guard index >= 0, index + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<index + digits] {
      let digit = byte &- 0x30
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  @inline(__always)
  func holds(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, index + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Where a word of two bytes or more stands first from an index on. The C library looks for its second byte, since the
  /// first is mostly a blank.
  func find(_ word: StaticString, from index: Int) -> Int? {
    guard index >= 0, word.utf8CodeUnitCount > 1 else { return nil }
    var before = index
    while let second = bytes.first(word.utf8Start[1], from: before + 1) {
      if holds(word, at: second - 1) { return second - 1 }
      before = second
    }
    return nil
  }

  func find(_ byte: UInt8, from index: Int) -> Int? {
    bytes.first(byte, from: index)
  }

  /// Behind the capital letters of ASCII that stand from an index on.
  func endOfCapitals(from index: Int) -> Int {
    var end = index
    while self[end] >= 0x41, self[end] <= 0x5A { end += 1 }
    return end
  }

  /// Behind the letters, digits, dots, dashes and underscores, as in names of machines, that stand from an index on.
  func endOfHost(from index: Int) -> Int {
    var end = index
    while LineBytes.isOfHost(self[end]) { end += 1 }
    return end
  }

  @inline(__always)
  private static func isOfHost(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// Whether a stretch is that word and nothing else.
  func isWord(_ word: StaticString, _ range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && holds(word, at: range.lowerBound)
  }

  /// Whether what stands in a stretch stands at an index once more.
  func repeats(_ range: Range<Int>, at index: Int) -> Bool {
    range.allSatisfy { self[$0] == self[index + $0 - range.lowerBound] }
  }

  /// What blanks keep apart.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    while start < count {
      let end = endOfWord(from: start)
      if end > start { words.append(start..<end) }
      start = end + 1
    }
    return words
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)]), as: UTF8.self)
  }

  /// The end of the word that begins at an index: the next blank, or the end of the line.
  func endOfWord(from index: Int) -> Int {
    var end = index
    while end < bytes.count, self[end] != 0x20 { end += 1 }
    return min(end, bytes.count)
  }

  /// Behind the blanks that stand from an index on.
  func endOfBlanks(from index: Int) -> Int {
    var end = index
    while self[end] == 0x20 { end += 1 }
    return end
  }
}
