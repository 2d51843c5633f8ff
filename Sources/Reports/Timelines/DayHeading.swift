import Incidents
import Markdown

/// A day that stands alone in a heading, a paragraph or a cell: `2014-03-02`, `Sunday, 2 March 2014:`, `March 2nd, 2014`.
enum DayHeading {
  /// Longer texts are no headings.
  private static let longest = 60
  /// Of a year, and of a day.
  private static let fewestDigits = 5
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// Throws for what has the form of a day and is none.
  static func day(in inlines: [Inline]) throws(WrittenTime.Fault) -> Day? {
    guard inlines.isPlainText(within: longest) else { return nil }
    return try day(in: inlines.plainText)
  }

  static func day(in text: String) throws(WrittenTime.Fault) -> Day? {
    guard text.utf8.count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= fewestDigits else { return nil }
    var words = text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == ":" }
    words.removeAll { $0 == "the" || $0 == "of" }
    if words.count == 2 || words.count == 4, words[0].allSatisfy(\.isLetter) { words.removeFirst() }
    guard let (year, month, dayOfMonth) = words.count == 1 ? numbers(words[0]) : named(words) else {
      return nil
    }
    guard let day = Day(year: year, month: month, day: dayOfMonth) else {
      throw .noSuchDay(words.joined(separator: " "))
    }
    guard day.isPlausible else { throw .yearOutOfRange(year) }
    return day
  }

  private typealias Parts = (year: Int, month: Int, day: Int)

  /// `2014-03-02`.
  private static func numbers(_ word: Substring) -> Parts? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = number(parts[0]), let month = number(parts[1]),
      let day = number(parts[2])
    else { return nil }
    return (year, month, day)
  }

  /// `2 March 2014`, `2nd Mar 2014`, `March 2 2014`.
  private static func named(_ words: [Substring]) -> Parts? {
    guard words.count == 3, words[2].utf8.count == 4, let year = number(words[2]) else { return nil }
    if let month = month(words[1]), let day = ordinal(words[0]) { return (year, month, day) }
    if let month = month(words[0]), let day = ordinal(words[1]) { return (year, month, day) }
    return nil
  }

  /// The name, or three letters of it and more.
  private static func month(_ word: Substring) -> Int? {
    let letters = word.hasSuffix(".") ? word.dropLast() : word
    guard letters.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(letters) }.map { $0 + 1 }
  }

  /// `2`, `02`, `2nd`.
  private static func ordinal(_ word: Substring) -> Int? {
    let isOrdinal = ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
    return number(isOrdinal ? word.dropLast(2) : word)
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.count <= 4 && digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(digits) : nil
  }
}
