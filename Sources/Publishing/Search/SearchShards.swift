import Pages

/// The files of the index: a term is in the one of its first letters. Few reports have one file for all terms, more have one
/// for each first letter, and many one for each two, so that none is too large to load. `search.js` knows the same names.
struct SearchShards: Equatable {
  /// How many letters choose the file: 0, 1 or 2.
  let level: Int
  /// Without folder and ending.
  let names: [String]
  /// By the first letter and the second, the numbers of files.
  private let numbers: [Int]

  private static let largestWhole = 24
  private static let largestByLetter = 400
  private static let digits = Array("0123456789".utf8)
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
  private static let hexDigits = Array("0123456789abcdef")

  init(reportCount: Int) {
    level = reportCount <= Self.largestWhole ? 0 : reportCount <= Self.largestByLetter ? 1 : 2
    var names: [String] = []
    if level == 0 { names = ["all"] }
    if level == 1 { names = (Self.digits + Self.letters).map { Self.name($0) } }
    if level == 2 {
      for digit in Self.digits { names += (Self.digits + [0x61]).map { Self.name(digit, $0) } }
      for letter in Self.letters { names += ([0x30] + Self.letters).map { Self.name(letter, $0) } }
    }
    let plainCount = names.count
    if level > 0 { names += Self.hexDigits.map { "x-\($0)" } }
    self.names = names
    numbers = level == 0 ? [] : Self.numbers(names.prefix(plainCount), level)
  }

  var addresses: [Address] { names.map { .searchShard($0) } }

  /// The number of the file in which a term is: one of `names`.
  func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
    guard level > 0, let first = term.first else { return 0 }
    if first >= 0x80 { return names.count - 16 + Self.residue(of: term) }
    let second = term.count > 1 && term[1] < 0x80 ? Int(term[1]) : 0
    return numbers[Int(first) << 7 | second]
  }

  private static func name(_ letters: UInt8...) -> String { String(decoding: letters, as: UTF8.self) }

  /// The first character's lowest four bits: they stand in the last byte of its UTF-8.
  private static func residue(of term: UnsafeBufferPointer<UInt8>) -> Int {
    let length = term[0] >= 0xF0 ? 4 : term[0] >= 0xE0 ? 3 : 2
    return Int(term[min(length, term.count) - 1] & 15)
  }

  private static func numbers(_ names: ArraySlice<String>, _ level: Int) -> [Int] {
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var numbers = [Int](repeating: 0, count: 128 * 128)
    for first in digits + letters {
      let own = digits.contains(first) ? digits : letters
      for second in 0..<128 {
        let kind = own.contains(UInt8(second)) ? UInt8(second) : own == digits ? 0x61 : 0x30
        numbers[Int(first) << 7 | second] = places[level == 1 ? name(first) : name(first, kind)] ?? 0
      }
    }
    return numbers
  }
}
