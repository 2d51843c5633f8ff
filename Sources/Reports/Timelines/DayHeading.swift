import Incidents

/// A day that stands alone in a heading, a paragraph or a cell: `2014-03-02`, `Sunday, 2014-03-02:`.
enum DayHeading {
  static func day(in text: String) -> Day? {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == ":" }
    guard let last = words.last, words.count <= 2 else { return nil }
    if words.count == 2, !words[0].allSatisfy(\.isLetter) { return nil }
    return Day(parsing: last)
  }
}
