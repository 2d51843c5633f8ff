/// A cell of a table: where its text stands.
struct CSVCell {
  /// Without quotes around it.
  let range: Range<Int>
  let isQuoted: Bool
  /// Whether each quote in it stands for two.
  let hasQuotes: Bool

  func text(in bytes: [UInt8]) -> String {
    guard hasQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
    var text: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      text.append(bytes[place])
      place += bytes[place] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
