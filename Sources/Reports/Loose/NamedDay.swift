import Diagnostics
import Incidents

/// The day that the head of a text names, as in `**Date:** March 2nd, 2014`: what stands before its first section.
enum NamedDay {
  /// Further down other days are spoken of.
  private static let mostLines = 40
  /// Of a line.
  private static let longest = 400

  /// The first one; `body` is the offset at which the Markdown begins.
  static func first(in source: SourceText, from body: Int) -> Day? {
    let start = source.location(ofOffset: body).line
    var number = start
    while number <= source.lineCount, number < start + mostLines {
      let line = source.line(number)
      if line.starts(with: "##".utf8) { return nil }
      if let day = day(in: line) { return day }
      number += 1
    }
    return nil
  }

  private static func day(in line: ArraySlice<UInt8>) -> Day? {
    guard line.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let words = String(decoding: line.prefix(longest), as: UTF8.self)
      .split { $0.isWhitespace || "|*_:()[]`;".contains($0) }
    for start in words.indices {
      // `2014-03-02T14:00Z`, or three words: `2 March 2014`.
      let single = words[start].prefix { $0 != "T" }
      for text in [String(single), words[start...].prefix(3).joined(separator: " ")] {
        if let day = try? DayHeading.day(in: text) { return day }
      }
    }
    return nil
  }
}
