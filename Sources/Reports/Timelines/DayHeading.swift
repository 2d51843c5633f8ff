import Incidents
import Markdown

/// A day that stands alone in a heading, a paragraph or a cell: `2014-03-02`, `Sunday, 2 March 2014:`, `March 2nd, 2014`, and
/// `2 March` where it is known about when that was.
enum DayHeading {
  /// Longer texts are no headings.
  private static let longest = 60
  private static let longestWithoutYear = 30
  /// Of a year, and of a day.
  private static let fewestDigits = 5
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// Throws for what has the form of a day and is none.
  static func day(in inlines: [Inline], near: Day? = nil) throws(WrittenTime.Fault) -> Day? {
    guard inlines.isPlainText(within: longest) else { return nil }
    let text = inlines.plainText
    if let day = try day(in: text) { return day }
    guard let near else { return nil }
    return try day(in: text, near: near)
  }

  /// A day without a year, in the year in which it is nearest to another one.
  private static func day(in text: String, near: Day) throws(WrittenTime.Fault) -> Day? {
    guard text.utf8.count <= longestWithoutYear, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
    else {
      return nil
    }
    var words = words(of: text)
    if words.count == 3, words[0].allSatisfy(\.isLetter), month(words[0]) == nil { words.removeFirst() }
    guard words.count == 2, let (month, dayOfMonth) = monthAndDay(words[0], words[1]) else { return nil }
    let days = (near.year - 1...near.year + 1).compactMap { Day(year: $0, month: month, day: dayOfMonth) }
    guard let nearest = days.min(by: { abs($0 - near) < abs($1 - near) }) else {
      throw .noSuchDay(words.joined(separator: " "))
    }
    return nearest
  }

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == ":" }.filter { $0 != "the" && $0 != "of" }
  }

  static func day(in text: String) throws(WrittenTime.Fault) -> Day? {
    guard text.utf8.count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= fewestDigits else { return nil }
    var words = words(of: text)
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
    return monthAndDay(words[0], words[1]).map { (year, $0.month, $0.day) }
  }

  /// In either order.
  private static func monthAndDay(_ first: Substring, _ second: Substring) -> (month: Int, day: Int)? {
    if let month = month(second), let day = ordinal(first) { return (month, day) }
    if let month = month(first), let day = ordinal(second) { return (month, day) }
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
