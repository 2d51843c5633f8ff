/// What most clients write alike: who said what.
extension LineBytes {
  /// A sign of rank before a nick: operators, voices and the like.
  static func isRank(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "~"),
      UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// `<@nick> text`; nothing where the name is empty or has blanks. `separator` stands behind the `>`, once, and may be
  /// missing where the text is empty.
  func message(at start: Int, separator: UInt8 = 0x20) -> ParsedLine? {
    guard self[start] == UInt8(ascii: "<") else { return nil }
    let nick = start + (LineBytes.isRank(self[start + 1]) ? 2 : 1)
    guard let end = find(UInt8(ascii: ">"), from: nick), end > nick, isWord(nick..<end),
      end + 1 == count || self[end + 1] == separator
    else { return nil }
    return ParsedLine(kind: .message, nick: nick..<end, text: min(end + 2, count)..<count)
  }

  /// `* nick text`: the name is the first word behind `marker`.
  func action(at start: Int, _ marker: StaticString = "* ") -> ParsedLine? {
    guard holds(marker, at: start) else { return nil }
    let begin = start + marker.utf8CodeUnitCount
    let nick = LineBytes.isRank(self[begin]) ? begin + 1 : begin
    let end = endOfWord(from: nick)
    guard end > nick else { return nil }
    return ParsedLine(kind: .action, nick: nick..<end, text: behindBlank(end)..<count)
  }

  /// `-nick- text`, `-nick:#channel- text`, `-nick(host)- text`, `-nick/#channel- text`.
  func notice(at start: Int, separator: UInt8 = 0x20) -> ParsedLine? {
    guard self[start] == UInt8(ascii: "-"), self[start + 1] != UInt8(ascii: "-"), self[start + 1] != 0x20,
      self[start + 1] != UInt8(ascii: "!")
    else { return nil }
    var dash = start + 1
    while let place = find(UInt8(ascii: "-"), from: dash), self[place + 1] != separator { dash = place + 1 }
    guard let end = find(UInt8(ascii: "-"), from: dash), isWord(start + 1..<end) else { return nil }
    let cut =
      bytes[start + 1..<end].firstIndex {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "/")
      } ?? end
    return ParsedLine(kind: .notice, nick: start + 1..<cut, text: end + 2..<count)
  }

  /// What a line is that its format doesn't know: kept as it is.
  var unknown: ParsedLine { ParsedLine(kind: .other, text: 0..<count) }

  /// Behind one blank, if one stands there.
  func behindBlank(_ index: Int) -> Int { self[index] == 0x20 ? index + 1 : index }

  /// Whether a stretch has no blanks.
  func isWord(_ range: Range<Int>) -> Bool { !bytes[range].contains { $0 <= 0x20 } }
}
