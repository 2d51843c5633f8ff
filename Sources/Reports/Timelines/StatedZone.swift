import Incidents

/// The zone that a sentence sets for a timeline: "All times in UTC", or `Time (CET)` above a column.
enum StatedZone {
  static func zone(in text: String) -> Zone? {
    let lower = text.lowercased()
    guard lower.contains("times") || lower.hasPrefix("time") else { return nil }
    for word in text.split(whereSeparator: { " \t\n()[],;".contains($0) }) {
      let name = word.hasSuffix(".") ? String(word.dropLast()) : String(word)
      guard name == name.uppercased() || name.contains("/"), name.utf8.count > 1 else { continue }
      if let zone = Zone(named: name) { return zone }
    }
    return nil
  }
}
