/// The beginnings of a text's words of four letters or more, so that "channel" and "channels" are one.
struct WordBeginnings {
  let words: Set<String>

  init(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    self.words = Set(words.filter { $0.count >= Self.length }.map { String($0.prefix(Self.length)) })
  }

  private static let length = 4
}

extension [UInt8] {
  /// Whether a word in a range begins with letters, which are given in lower case.
  func hasWord(beginningWith letters: [UInt8], in range: Range<Int>) -> Bool {
    withUnsafeBufferPointer { bytes in
      guard let first = letters.first, range.upperBound <= bytes.count else { return false }
      var place = range.lowerBound
      let last = range.upperBound - letters.count
      while place <= last {
        if bytes[place].inLowerCase == first, place == 0 || !bytes[place - 1].isLetterOfWord,
          letters.indices.allSatisfy({ bytes[place + $0].inLowerCase == letters[$0] })
        {
          return true
        }
        place += 1
      }
      return false
    }
  }
}

extension UInt8 {
  fileprivate var inLowerCase: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  fileprivate var isLetterOfWord: Bool { (self | 0x20) &- 0x61 < 26 || self >= 0x80 }
}
