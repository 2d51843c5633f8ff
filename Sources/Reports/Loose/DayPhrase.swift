/// What the words before a day say of it; what counts most is first.
enum DayPhrase: Int, Comparable {
  /// They call it the day of the incident.
  case labelled
  case plain
  /// They tell when the text was written.
  case ofText

  /// What stands before the day in its line, behind another day.
  init(before text: Substring) {
    let text = text.lowercased()
    let words = Set(text.split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: Self.wordsOfText) || Self.phrasesOfText.contains(where: text.contains) {
      self = .ofText
    } else {
      self = Self.isLabel(text) ? .labelled : .plain
    }
  }

  static func < (a: DayPhrase, b: DayPhrase) -> Bool { a.rawValue < b.rawValue }

  private static let wordsOfText: Set<String> = [
    "created", "edited", "exported", "generated", "modified", "posted", "printed", "published", "reviewed",
    "updated", "written",
  ]
  private static let phrasesOfText = ["date of report", "date of the report", "report date"]

  private static let labels = [
    "date", "day", "when", "start", "started", "began", "start time", "start date", "started at",
    "started on",
    "date and time", "date of incident", "date of the incident", "date of outage", "incident date",
    "incident start", "incident started", "outage date",
  ]

  /// Whether a label is all that stands there, or a mark stands behind it.
  private static func isLabel(_ text: String) -> Bool {
    let front = text.drop { !$0.isLetter && !$0.isNumber }
    return labels.contains { label in
      guard front.hasPrefix(label) else { return false }
      guard let next = front.dropFirst(label.count).first(where: { !$0.isWhitespace }) else { return true }
      return !next.isLetter && !next.isNumber
    }
  }
}
