import Incidents

/// What a sentence says of the zone of a timeline: "All times in UTC", or `Time (CET)` above a column.
enum StatedZone {
  case zone(Zone)
  /// A word that stands where a zone is meant, and names none.
  case unknown(String)

  init?(in text: String) {
    guard StatedZone.mayState(text) else { return nil }
    for word in StatedZone.words(of: text, between: StatedZone.isPunctuationOrBlank)
    where StatedZone.mayBeName(word) {
      let name = StatedZone.trimmed(word)
      guard name == name.uppercased() || name.utf8.contains(UInt8(ascii: "/")), name.utf8.count > 1 else {
        continue
      }
      if let zone = Zone(named: name) {
        self = .zone(zone)
        return
      }
    }
    guard let name = StatedZone.unknownName(in: text) else { return nil }
    self = .unknown(name)
  }

  /// Whether "times" stands in a text, or "time" at its front, in any case.
  private static func mayState(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      if has("time", in: utf8, at: 0) { return true }
      return utf8.indices.contains { utf8[$0] | 0x20 == UInt8(ascii: "t") && has("times", in: utf8, at: $0) }
    }
  }

  private static func has(_ word: StaticString, in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= text.count else { return false }
    return word.withUTF8Buffer { word in
      word.indices.allSatisfy { text[start + $0] | 0x20 == word[$0] }
    }
  }

  private static func words(of text: String, between isSeparator: (UInt8) -> Bool) -> [Substring] {
    text.utf8.split(whereSeparator: isSeparator).map { Substring($0) }
  }

  /// Names of zones have no small letters, but for places such as `Europe/London`.
  private static func mayBeName(_ word: Substring) -> Bool {
    word.utf8.contains(UInt8(ascii: "/")) || !word.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// `X` of "times are in X" and of "Time (X)", where it looks like the name of a zone.
  private static func unknownName(in text: String) -> String? {
    let words = words(of: text, between: isBlank)
    guard let subject = words.firstIndex(where: { ["time", "times"].contains($0.lowercased()) }) else {
      return nil
    }
    let said = words[(subject + 1)...].drop { fillers.contains($0.lowercased()) }
    guard let first = said.first else { return nil }
    if said.count == 1, subject == 0, first.hasPrefix("("), first.hasSuffix(")") {
      let name = first.dropFirst().dropLast()
      return name.utf8.contains(UInt8(ascii: "/")) || isAbbreviation(name) ? String(name) : nil
    }
    let name = first == "in" ? said.dropFirst().first : isBareZone(first) ? first : nil
    guard let name, name.first?.isUppercase ?? false else { return nil }
    let next = said.dropFirst(first == "in" ? 2 : 1).first.map(trimmed)
    let endsSentence = next == nil || trimmed(name).utf8.count < name.utf8.count
    let isZone = endsSentence || name.utf8.contains(UInt8(ascii: "/")) || next?.lowercased() == "time"
    return isZone ? trimmed(name) : nil
  }

  private static let fillers: Set<String> = [
    "are", "is", "given", "shown", "stated", "written", "listed", "below", "here",
  ]

  /// `PT` and `Pacific` of "all times PT", before which no "in" stands.
  private static func isBareZone(_ word: Substring) -> Bool {
    let name = word.prefix { $0.isLetter }
    return regions.contains(String(name)) || isAbbreviation(name, from: 2) && !["AM", "PM"].contains(name)
  }

  /// Each has two offsets in a year, and other countries have zones of these names.
  private static let regions: Set<String> = ["Pacific", "Mountain", "Central", "Eastern"]

  private static func isAbbreviation(_ name: Substring, from least: Int = 3) -> Bool {
    (least...5).contains(name.utf8.count) && name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  private static func trimmed(_ word: Substring) -> String {
    switch word.utf8.last {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): String(word.dropLast())
    default: String(word)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  private static func isPunctuationOrBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ";"):
      true
    default: isBlank(byte)
    }
  }
}
