/// Cuts text into the terms by which reports are found. `search.js` cuts what is searched by the same rule:
///
/// A term is a run of letters, digits and marks of any script (Unicode's categories L, N and M), in lower case, each
/// character by itself. Of a longer run the first twenty characters are the term.
struct SearchTerms: ~Copyable {
  /// In characters.
  static let longest = 20
  /// In bytes.
  private static let room = 4 * longest

  /// What a byte is in a term; 0 where it is in none, or not ASCII.
  private let folded: UnsafeMutablePointer<UInt8>
  private let term: UnsafeMutablePointer<UInt8>
  private var byteCount = 0
  private var characterCount = 0

  init() {
    folded = .allocate(capacity: 256)
    folded.initialize(repeating: 0, count: 256)
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { folded[Int(byte)] = byte }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
      folded[Int(byte)] = byte
      folded[Int(byte - 0x20)] = byte
    }
    term = .allocate(capacity: Self.room)
    term.initialize(repeating: 0, count: Self.room)
  }

  deinit {
    folded.deallocate()
    term.deallocate()
  }

  /// The terms of the inside of a JSON string from `start` on, which is well-formed UTF-8. Where it ends: at its quotation
  /// mark, or behind the last byte. No escape stands for a letter or a digit.
  @inline(__always)
  mutating func read(
    json bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ receive: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      let letter = folded[Int(byte)]
      if letter != 0 {
        append(letter)
        place &+= 1
      } else if byte >= 0x80 {
        let (scalar, length) = Self.scalar(in: bytes, at: place)
        if !append(scalar) { end(receive) }
        place &+= length
      } else {
        end(receive)
        if byte == UInt8(ascii: "\"") { return place }
        place += byte == UInt8(ascii: "\\") ? Self.lengthOfEscape(in: bytes, at: place) : 1
      }
    }
    end(receive)
    return bytes.count
  }

  @inline(__always)
  private mutating func append(_ letter: UInt8) {
    guard characterCount < Self.longest else { return }
    term[byteCount] = letter
    byteCount &+= 1
    characterCount &+= 1
  }

  /// Whether the character is part of a term.
  private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.generalCategory.isOfTerms else { return false }
    for scalar in scalar.properties.lowercaseMapping.unicodeScalars where characterCount < Self.longest {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        term[byteCount] = byte
        byteCount += 1
      }
      characterCount += 1
    }
    return true
  }

  @inline(__always)
  private mutating func end(_ receive: (UnsafeBufferPointer<UInt8>) -> Void) {
    if characterCount > 0 {
      receive(UnsafeBufferPointer(start: term, count: byteCount))
    }
    byteCount = 0
    characterCount = 0
  }

  private static func lengthOfEscape(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "u") ? 6 : 2
  }

  /// What is malformed is read as U+FFFD, which is no letter.
  private static func scalar(
    in bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[place]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, place + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for next in place + 1..<place + length {
      guard bytes[next] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[next] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isOfTerms: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
