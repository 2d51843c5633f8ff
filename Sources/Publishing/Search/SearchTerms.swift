/// Cuts text into the terms by which reports are found. `search.js` cuts what is searched by the same rule:
///
/// A term is a run of letters, digits and marks of any script (Unicode's categories L, N and M), in lower case, each
/// character by itself. Of a longer run the first twenty characters are the term.
struct SearchTerms: ~Copyable {
  /// In characters.
  static let longest = 20
  /// In bytes, with zeros behind the longest term.
  private static let room = 4 * longest + 8

  /// By a byte, whether it is a letter or a digit of ASCII.
  private let isPlain: UnsafeMutablePointer<Bool>
  private let term: UnsafeMutablePointer<UInt8>
  private var byteCount = 0
  private var characterCount = 0

  init() {
    isPlain = .allocate(capacity: 256)
    isPlain.initialize(repeating: false, count: 256)
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { isPlain[Int(byte)] = true }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
      isPlain[Int(byte)] = true
      isPlain[Int(byte - 0x20)] = true
    }
    term = .allocate(capacity: Self.room)
    term.initialize(repeating: 0, count: Self.room)
  }

  deinit {
    isPlain.deallocate()
    term.deallocate()
  }

  /// The terms of the inside of a JSON string from `start` on, which is well-formed UTF-8, each with zeros behind it up to a
  /// multiple of eight bytes. Where the string ends: at its quotation mark, or behind the last byte. No escape stands for a
  /// letter or a digit.
  @inline(__always)
  mutating func read(
    json bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ receive: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int {
    var place = start
    while place < bytes.count {
      let first = place
      while place < bytes.count, isPlain[Int(bytes[place])] { place &+= 1 }
      if characterCount == 0, place < bytes.count, bytes[place] < 0x80 {
        if place > first { receive(plainTerm(in: bytes, first, place)) }
      } else {
        for byte in bytes[first..<place] { append(Unicode.Scalar(byte | 0x20)) }
      }
      guard place < bytes.count else { break }
      let byte = bytes[place]
      if byte >= 0x80 {
        let (scalar, length) = Self.scalar(in: bytes, at: place)
        if !appendOfTerms(scalar) { end(receive) }
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

  /// A run of letters and digits of ASCII, eight at a time: one bit tells small letters from capital ones, and every digit has
  /// it.
  @inline(__always)
  private func plainTerm(
    in bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let count = min(end - first, Self.longest)
    if let base = bytes.baseAddress, first + 24 <= bytes.count {
      for offset in stride(from: 0, to: count, by: 8) {
        let eight = UnsafeRawPointer(base + first + offset).loadUnaligned(as: UInt64.self)
        let rest = UInt64(truncatingIfNeeded: min(count - offset, 8))
        let small = (UInt64(littleEndian: eight) | 0x2020_2020_2020_2020) & (UInt64.max >> (64 - 8 * rest))
        UnsafeMutableRawPointer(term + offset).storeBytes(of: small.littleEndian, as: UInt64.self)
      }
    } else {
      for index in 0..<count { term[index] = bytes[first + index] | 0x20 }
      for index in count..<count + 8 { term[index] = 0 }
    }
    return UnsafeBufferPointer(start: term, count: count)
  }

  /// In lower case already.
  private mutating func append(_ scalar: Unicode.Scalar) {
    guard characterCount < Self.longest else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      term[byteCount] = byte
      byteCount += 1
    }
    characterCount += 1
  }

  /// Whether the character is part of a term.
  private mutating func appendOfTerms(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.generalCategory.isOfTerms else { return false }
    for scalar in scalar.properties.lowercaseMapping.unicodeScalars { append(scalar) }
    return true
  }

  @inline(__always)
  private mutating func end(_ receive: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard characterCount > 0 else { return }
    for index in byteCount..<byteCount + 8 { term[index] = 0 }
    receive(UnsafeBufferPointer(start: term, count: byteCount))
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
