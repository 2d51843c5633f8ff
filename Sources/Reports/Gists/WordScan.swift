/// Finds the words of a text and counts them.
///
/// A word is letters and digits that stand together, in lower case. What begins with a digit is none (a number, a time, an
/// amount), and neither is what changes from digits to letters over and over (the name of a commit). Of an identifier its
/// parts count, too: `broker` of `broker3`, `memory` of `OutOfMemory`.
struct WordScan {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the word that is being read is put, in lower case.
  private let room: UnsafeMutablePointer<UInt8>
  private var place = 0

  private var count = 0
  /// Where parts begin, as bits; the front is none of them.
  private var parts: UInt64 = 0
  private var capitals = 0
  private var digitRuns = 0
  /// How often letters follow digits.
  private var turns = 0
  private var endsInDigits = false
  private var isTooLong = false

  /// In bytes; a longer word is none.
  private static let longest = 40
  /// Behind the longest word, for who looks at eight bytes at a time.
  private static let spare = 24

  /// `isCode` is what stands between backticks.
  static func count(_ text: String, weight: Int, isCode: Bool = false, in counts: inout WordCounts) {
    forEach(in: text) { word, count in
      counts.add(word, count, weight: weight, isIdentifier: isCode)
    } identifier: { scan in
      scan.add(to: &counts, weight)
    }
  }

  /// Has the words of a text count for nothing.
  static func ignore(_ text: String, in counts: inout WordCounts) {
    forEach(in: text) { word, count in
      counts.ignore(word, count)
    } identifier: { scan in
      counts.ignore(scan.room, scan.count)
    }
  }

  /// Words of ASCII letters, none of them a capital but the first perhaps, are nearly all: these take the short way.
  @inline(__always)
  private static func forEach(
    in text: String, word: (UnsafePointer<UInt8>, Int) -> Void, identifier: (WordScan) -> Void
  ) {
    var text = text
    text.withUTF8 { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + spare) { room in
        guard let room = room.baseAddress else { return }
        var scan = WordScan(text: text, room: room)
        while scan.skip() {
          let count = scan.plainWord()
          if count > 1 { word(room, count) }
          if count == 0, scan.next() { identifier(scan) }
        }
      }
    }
  }

  /// Goes on to the next word or number; false at the end.
  @inline(__always)
  private mutating func skip() -> Bool {
    var place = place
    while place < text.count {
      let byte = text[place]
      if Self.isLetter(byte) || Self.isDigit(byte) { break }
      if byte >= 0x80 {
        self.place = place
        let length = lengthOfMark(byte)
        if length == 0 { break }
        place += length
      } else {
        place += 1
      }
    }
    self.place = place
    return place < text.count
  }

  /// Reads a word of small ASCII letters, the first of which may be a capital, and says how many it has; 0 for anything else,
  /// which it leaves.
  @inline(__always)
  private mutating func plainWord() -> Int {
    var count = 0
    while count <= Self.longest {
      let letters = EightLetters(text, from: place + count)
      letters.store(in: room + count)
      if letters.hasCapital(from: count == 0 ? 1 : 0) { return 0 }
      count += letters.count
      if letters.count < 8 { break }
    }
    let next = place + count
    let goesOn = next < text.count && (Self.isDigit(text[next]) || text[next] >= 0x80)
    if goesOn || count > Self.longest { return 0 }
    place = next
    return count
  }

  private init(text: UnsafeBufferPointer<UInt8>, room: UnsafeMutablePointer<UInt8>) {
    self.text = text
    self.room = room
  }

  /// Reads whatever stands together; false if it is no word.
  private mutating func next() -> Bool {
    let first = text[place]
    read()
    return !Self.isDigit(first) && !isTooLong && turns <= 1 && count > 1
  }

  private mutating func read() {
    (count, parts, capitals, digitRuns, turns) = (0, 0, 0, 0, 0)
    (endsInDigits, isTooLong) = (false, false)
    while place < text.count {
      let byte = text[place]
      if Self.isLetter(byte) {
        if endsInDigits { turns += 1 }
        if byte < 0x60 { noteCapital() }
        endsInDigits = false
        put(byte | 0x20)
      } else if Self.isDigit(byte) {
        if !endsInDigits { digitRuns += 1 }
        endsInDigits = true
        put(byte)
      } else if byte >= 0x80, lengthOfMark(byte) == 0 {
        endsInDigits = false
        putFolded(byte)
      } else {
        return
      }
    }
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    place += 1
    guard count < Self.longest else {
      isTooLong = true
      return
    }
    room[count] = byte
    count += 1
  }

  /// A capital behind a small letter begins a part.
  private mutating func noteCapital() {
    capitals += 1
    if count > 0, text[place - 1] &- 0x61 < 26, count < 64 { parts |= 1 << UInt64(count) }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

// MARK: - Parts

extension WordScan {
  private func add(to counts: inout WordCounts, _ weight: Int) {
    counts.add(room, count, weight: weight, isIdentifier: capitals > 1 || digitRuns > 0)
    if parts != 0 || digitRuns > 0 { addParts(to: &counts, weight) }
  }

  private func addParts(to counts: inout WordCounts, _ weight: Int) {
    var end = count
    while end > 0, Self.isDigit(room[end - 1]) { end -= 1 }
    if end < count, end > 1, digitRuns == 1 { counts.add(room, end, weight: weight, isIdentifier: true) }
    guard parts != 0 else { return }
    var start = 0
    for place in 1...count where place == count || parts & 1 << UInt64(place) != 0 {
      if place - start > 2 {
        counts.add(room + start, place - start, weight: max(weight / 2, 1), isIdentifier: false)
      }
      start = place
    }
  }
}

// MARK: - Beyond ASCII

extension WordScan {
  /// Bytes of a mark that stands between words; 0 for a letter. Marks are those of Latin-1, from U+2000 to U+2FFF (dashes,
  /// quotation marks, arrows, symbols) and of East Asian texts, and pictures.
  @inline(__always)
  private func lengthOfMark(_ byte: UInt8) -> Int {
    let next = place + 1 < text.count ? text[place + 1] : 0
    let length: Int
    switch byte {
    case 0xC2: length = 2
    case 0xE2: length = 3
    case 0xE3: length = next == 0x80 ? 3 : 0
    case 0xEF: length = next >= 0xBC ? 3 : 0
    case 0xF0: length = next == 0x9F ? 4 : 0
    default: length = 0
    }
    return min(length, text.count - place)
  }

  /// Latin-1, Greek and Cyrillic capitals become small; other letters stay as they are.
  private mutating func putFolded(_ byte: UInt8) {
    let next = place + 1 < text.count ? text[place + 1] : 0
    switch (byte, next) {
    case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E), (0xCE, 0x91...0x9F), (0xD0, 0x90...0x9F):
      put(byte)
      put(next + 0x20)
    case (0xCE, 0xA0...0xA9), (0xD0, 0xA0...0xAF):
      put(byte + 1)
      put(next - 0x20)
    case (0xD0, 0x80...0x8F):
      put(byte + 1)
      put(next + 0x10)
    default: put(byte)
    }
  }
}
