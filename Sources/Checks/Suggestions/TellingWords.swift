/// The words of a text that say what it is about, by their beginnings as `WordBeginnings` has them, for who compares very
/// many texts.
enum TellingWords {
  /// With the number of each word's beginning, and where the word stands in the text's bytes. Words that any sentence may
  /// have are left out, and numbers.
  static func forEach(in text: String, _ body: (UInt64, Range<Int>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let length = self.length(ofLetterAt: place, in: bytes)
        if length > 0 { read(bytes, from: &place, body) } else { place += 1 }
      }
    }
  }

  /// Those that are among some, as the text has them, each once.
  static func words(of text: String, among wanted: Set<UInt64>) -> [String] {
    var words: [String] = []
    var seen: Set<UInt64> = []
    forEach(in: text) { key, range in
      guard wanted.contains(key), seen.insert(key).inserted else { return }
      words.append(String(decoding: Array(text.utf8)[range], as: UTF8.self).lowercased())
    }
    return words
  }

  private static let beginning = 4

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from place: inout Int, _ body: (UInt64, Range<Int>) -> Void
  ) {
    let start = place
    var key = Self.seed
    var whole = Self.seed
    var characters = 0
    while place < bytes.count, length(ofLetterAt: place, in: bytes) > 0 {
      let byte = bytes[place] &- 0x41 < 26 ? bytes[place] | 0x20 : bytes[place]
      if byte & 0xC0 != 0x80 { characters += 1 }
      whole = (whole ^ UInt64(byte)) &* Self.prime
      if characters <= beginning { key = whole }
      place += 1
    }
    let mayBeEveryday = place - start <= longestEveryday
    guard characters >= beginning, bytes[start] &- 0x30 > 9, !(mayBeEveryday && everyday.contains(whole))
    else { return }
    body(key, start..<place)
  }

  /// 0 for what stands between words: all of ASCII but letters and digits, dashes, quotation marks and fixed blanks.
  private static func length(ofLetterAt place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[place]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 ? 1 : 0 }
    let last = place > 0 ? bytes[place - 1] : 0
    let next = place + 1 < bytes.count ? bytes[place + 1] : 0
    let isPunctuation =
      byte == 0xE2 && next == 0x80 || byte == 0x80 && last == 0xE2 || byte == 0xC2 && next == 0xA0
    return isPunctuation ? 0 : 1
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// In bytes.
  private static let longestEveryday = "although".utf8.count

  private static let everyday: Set<UInt64> = Set(
    """
    about after again also although always because been before being below between both cannot could does down during
    each even every first from have having here into itself just last later least less longer made make many more most
    much must need never none once only other others over same second should since some soon such than that their them
    then there these they this those through time under until upon very were what when where whether which while will
    with within without would your
    """.split { $0 == " " || $0.isNewline }.map { word in
      word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
    })
}
