import Diagnostics

/// A word of a text: letters, digits and apostrophes that stand together.
struct ProseWord {
  /// Of the letters in lower case; of any number the same.
  var key: UInt64
  /// In bytes of the source.
  var start: Int
  var end: Int
  /// Whether a mark stands before it that ends a phrase.
  var isAfterMark: Bool

  /// The key of every word that begins with a digit.
  static let number = UInt64(ascii: "#")
}

extension UInt64 {
  fileprivate init(ascii: Unicode.Scalar) { self = UInt64(UInt8(ascii: ascii)) }
}

/// Cuts bytes of a text into words.
struct ProseWords {
  private(set) var words: [ProseWord] = []
  private var isAfterMark = false
  /// The word behind an opened quotation, while it is open.
  private var quotation: Int?

  /// Begins another text.
  mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    isAfterMark = false
    quotation = nil
  }

  /// What isn't a word stands between the words before and those to come.
  mutating func interrupt() { isAfterMark = true }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let length = Self.length(ofLetterAt: place, in: bytes, range.upperBound)
      if length == 0 {
        pass(bytes, at: &place, range.upperBound)
      } else {
        appendWord(bytes, from: &place, range.upperBound)
      }
    }
  }

  private mutating func appendWord(_ bytes: UnsafeBufferPointer<UInt8>, from place: inout Int, _ end: Int) {
    let start = place
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    let isNumber = bytes[start] &- 0x30 < 10
    while place < end {
      let byte = bytes[place]
      let inLowerCase = byte | 0x20
      if inLowerCase &- 0x61 < 26 {
        key = (key ^ UInt64(inLowerCase)) &* 0x0000_0100_0000_01b3
        place &+= 1
        continue
      }
      let length = Self.length(ofLetterAt: place, in: bytes, end)
      if length == 0 { break }
      key = (key ^ UInt64(length == 3 ? UInt8(ascii: "'") : byte)) &* 0x0000_0100_0000_01b3
      place &+= length
    }
    words.append(
      ProseWord(
        key: isNumber ? ProseWord.number : key, start: start, end: place, isAfterMark: isAfterMark))
    isAfterMark = false
  }

  /// Bytes of the letter, digit or apostrophe at a place; 0 for anything else.
  @inline(__always)
  private static func length(ofLetterAt place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    let byte = bytes[place]
    if byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "'") { return 1 }
    guard byte >= 0x80 else { return 0 }
    guard byte == 0xE2, place + 2 < end, bytes[place + 1] == 0x80 else { return 1 }
    return bytes[place + 2] == 0x99 ? 3 : 0
  }

  /// Goes on behind what is no word.
  private mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>, at place: inout Int, _ end: Int) {
    switch bytes[place] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"):
      isAfterMark = true
    case UInt8(ascii: "\""): quote()
    case 0xE2:
      if place + 2 < end, bytes[place + 2] == 0x9C || bytes[place + 2] == 0x9D { quote() }
      place += 2
    default: break
    }
    place += 1
  }

  /// What stands in quotation marks is somebody else's word. A mark that nothing closes quotes nothing.
  private mutating func quote() {
    isAfterMark = true
    guard let first = quotation else {
      quotation = words.count
      return
    }
    words.removeSubrange(first...)
    quotation = nil
  }
}
