import Incidents

/// What a sentence says of the zone of a timeline: "All times in UTC", or `Time (CET)` above a column.
enum StatedZone {
  case zone(Zone)
  /// A word that stands where a zone is meant, and names none.
  case unknown(String)

  init?(in text: String) {
    guard StatedZone.mayState(text) else { return nil }
    let lower = text.lowercased()
    guard lower.contains("times") || lower.hasPrefix("time") else { return nil }
    for word in text.split(whereSeparator: { " \t\n()[],;".contains($0) }) {
      let name = StatedZone.trimmed(word)
      guard name == name.uppercased() || name.contains("/"), name.utf8.count > 1 else { continue }
      if let zone = Zone(named: name) {
        self = .zone(zone)
        return
      }
    }
    guard let name = StatedZone.unknownName(in: text) else { return nil }
    self = .unknown(name)
  }

  /// Whether "time" may stand in a text, in any case.
  private static func mayState(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      utf8.indices.dropLast(2).contains { index in
        utf8[index] | 0x20 == UInt8(ascii: "i") && utf8[index + 1] | 0x20 == UInt8(ascii: "m")
          && utf8[index + 2] | 0x20 == UInt8(ascii: "e")
      }
    }
  }

  /// `X` of "times are in X" and of "Time (X)", where it looks like the name of a zone.
  private static func unknownName(in text: String) -> String? {
    let words = text.split(whereSeparator: { " \t\n".contains($0) })
    guard let subject = words.firstIndex(where: { ["time", "times"].contains($0.lowercased()) }) else {
      return nil
    }
    let said = words[(subject + 1)...].drop { fillers.contains($0.lowercased()) }
    guard let first = said.first else { return nil }
    if said.count == 1, subject == 0, first.hasPrefix("("), first.hasSuffix(")") {
      let name = first.dropFirst().dropLast()
      return name.contains("/") || isAbbreviation(name) ? String(name) : nil
    }
    guard first == "in", let name = said.dropFirst().first, name.first?.isUppercase ?? false else {
      return nil
    }
    let next = said.dropFirst(2).first.map(trimmed)
    let endsSentence = next == nil || trimmed(name).utf8.count < name.utf8.count
    let isZone = endsSentence || name.contains("/") || next?.lowercased() == "time"
    return isZone ? trimmed(name) : nil
  }

  private static let fillers: Set<String> = [
    "are", "is", "given", "shown", "stated", "written", "listed", "below", "here",
  ]

  private static func isAbbreviation(_ name: Substring) -> Bool {
    (3...5).contains(name.utf8.count) && name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  private static func trimmed(_ word: Substring) -> String {
    String(word.last.map { ".,;:".contains($0) } ?? false ? word.dropLast() : word)
  }
}
