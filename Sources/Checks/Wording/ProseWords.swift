/// The words of a text: letters, digits and apostrophes that stand together.
struct ProseWords {
  /// Of each word a hash of its letters in lower case; of any number the same.
  private(set) var keys: [UInt64] = []
  /// As many: where each stands, in bytes of the source.
  private(set) var places: [Range<Int32>] = []
  /// As many: whether a mark stands before it that ends a phrase.
  private(set) var isAfterMark: [Bool] = []
  private var isMarked = false
  /// The word behind an opened quotation, while it is open.
  private var quotation: Int?

  /// The key of every word that begins with a digit.
  static let number = UInt64(UInt8(ascii: "#"))

  /// Begins another text.
  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    isAfterMark.removeAll(keepingCapacity: true)
    isMarked = false
    quotation = nil
  }

  /// Where some of the words stand, from the first to the last of them.
  func offsets(of words: Range<Int>) -> Range<Int> {
    Int(places[words.lowerBound].lowerBound)..<Int(places[words.upperBound - 1].upperBound)
  }

  /// What isn't a word stands between the words before and those to come.
  mutating func interrupt() { isMarked = true }

  /// A text has less than two gigabytes.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    var place = range.lowerBound
    let end = min(range.upperBound, bytes.count)
    while place < end {
      if Self.length(ofLetterAt: place, in: bytes, end) == 0 {
        pass(bytes, at: &place, end)
      } else {
        appendWord(bytes, from: &place, end)
      }
    }
  }

  @inline(__always)
  private mutating func appendWord(_ bytes: UnsafeBufferPointer<UInt8>, from place: inout Int, _ end: Int) {
    let start = place
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
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
    keys.append(bytes[start] &- 0x30 < 10 ? Self.number : key)
    places.append(Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: place))
    isAfterMark.append(isMarked)
    isMarked = false
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
  @inline(__always)
  private mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>, at place: inout Int, _ end: Int) {
    switch bytes[place] {
    case 0x20: break
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"):
      isMarked = true
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
    isMarked = true
    guard let first = quotation else {
      quotation = keys.count
      return
    }
    keys.removeSubrange(first...)
    places.removeSubrange(first...)
    isAfterMark.removeSubrange(first...)
    quotation = nil
  }
}
