/// The bytes of one line; 0 stands behind its end, so that a format can look ahead without counting.
struct LineBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  subscript(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  func number(at index: Int, digits: Int) -> Int? {
    var value = 0
    for offset in 0..<digits {
      let byte = self[index + offset]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  func holds(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, index + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Where a word stands first from an index on.
  func find(_ word: StaticString, from index: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    guard index >= 0, index + length <= bytes.count else { return nil }
    for start in index...(bytes.count - length) where holds(word, at: start) { return start }
    return nil
  }

  func find(_ byte: UInt8, from index: Int) -> Int? {
    guard index >= 0, index < bytes.count else { return nil }
    return bytes[index...].firstIndex(of: byte)
  }

  /// The end of the word that begins at an index: the next blank, or the end of the line.
  func endOfWord(from index: Int) -> Int { find(0x20, from: index) ?? bytes.count }
}
