import Diagnostics
import Incidents

/// The day that the head of a text names, as in `**Date:** March 2nd, 2014`: what stands before its first section.
enum NamedDay {
  /// Further down other days are spoken of.
  private static let mostLines = 40
  /// Of a line.
  private static let longest = 400

  /// The first one that counts most; `body` is the offset at which the Markdown begins.
  static func first(in source: SourceText, from body: Int) -> Day? {
    let days = head(of: source, from: body).flatMap(days)
    return days.min { $0.weight < $1.weight }?.day
  }

  /// The first word of the head that may be either of two days.
  static func ambiguous(in source: SourceText, from body: Int) -> String? {
    head(of: source, from: body).lazy.flatMap(words).map { String($0) }.first(where: SlashedDay.isAmbiguous)
  }

  private static func head(of source: SourceText, from body: Int) -> [String] {
    let start = source.location(ofOffset: body).line
    var lines: [String] = []
    for number in start..<min(start + mostLines, source.lineCount + 1) {
      let line = source.line(number)
      if line.starts(with: "##".utf8) { break }
      guard line.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { continue }
      lines.append(String(decoding: line.prefix(longest), as: UTF8.self))
    }
    return lines
  }

  private static func words(of line: String) -> [Substring] {
    line.split { $0.isWhitespace || "|*_:()[]`;".contains($0) }
  }

  private static func days(in line: String) -> [(day: Day, weight: DayPhrase)] {
    var days: [(day: Day, weight: DayPhrase)] = []
    var words = words(of: line)[...]
    var rest = line[...]
    while let first = words.first {
      guard let (day, length) = day(at: words) else {
        words = words.dropFirst()
        continue
      }
      days.append((day, DayPhrase(before: rest[..<first.startIndex])))
      words = words.dropFirst(length)
      rest = rest[(words.first?.startIndex ?? rest.endIndex)...]
    }
    return days
  }

  /// `2014-03-02T14:00Z`, `23/04/2014`, `2 March 2014`, or `2nd of March 2014`, and how many words it has.
  private static func day(at words: ArraySlice<Substring>) -> (day: Day, length: Int)? {
    guard let first = words.first else { return nil }
    let length = words.dropFirst().first?.lowercased() == "of" ? 4 : 3
    let texts = [
      (String(first.prefix { $0 != "T" }), 1), (words.prefix(length).joined(separator: " "), length),
    ]
    for (text, length) in texts {
      let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
      if let day = (try? DayHeading.day(in: bare)) ?? SlashedDay.day(in: bare) { return (day, length) }
    }
    return nil
  }
}
