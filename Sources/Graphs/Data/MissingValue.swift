/// The words for "nothing was measured".
enum MissingValue {
  /// In lower case, without a sign.
  private static let words: [StaticString] = [
    "nan", "null", "u", "inf", "infinity", "none", "nil", "n/a",
  ]
  /// Microsoft's C library goes on with `QNAN`, `IND00` and the like.
  private static let mark = Array("1.#".utf8)

  /// Nothing at all, a dash, or one of the words in any case and with any sign.
  static func isOne(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var word = bytes[range]
    if let sign = word.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      word = word.dropFirst()
    }
    if word.isEmpty { return range.isEmpty || bytes[range.lowerBound] == UInt8(ascii: "-") }
    guard word.count <= 9 else { return false }
    if word.starts(with: mark) { return true }
    return words.contains { known in
      known.utf8CodeUnitCount == word.count
        && known.withUTF8Buffer {
          zip($0, word).allSatisfy { $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
        }
    }
  }
}
