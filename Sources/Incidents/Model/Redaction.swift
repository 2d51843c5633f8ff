/// What an archive hides wherever it shows text: each place that a pattern matches is replaced by `████`.
package struct Redaction: Sendable {
  package static let none = Redaction([])
  /// What stands instead.
  package static let mark = "████"

  /// Swift's regular expressions, as they were written.
  package let patterns: [String]
  /// As many; shared, since nothing changes them.
  private let expressions: [Expression]

  /// A compiled pattern is never changed, so threads may share it.
  private struct Expression: @unchecked Sendable {
    let regex: Regex<AnyRegexOutput>
  }

  /// Patterns that are none are left out; `isPattern` tells.
  package init(_ patterns: [String]) {
    let compiled = patterns.compactMap { pattern in
      WrittenPattern.regex(pattern).map { (pattern, Expression(regex: $0)) }
    }
    self.patterns = compiled.map(\.0)
    expressions = compiled.map(\.1)
  }

  package static func isPattern(_ text: String) -> Bool { WrittenPattern.regex(text) != nil }

  package var isEmpty: Bool { patterns.isEmpty }

  /// What each pattern matches, but for nothing at all.
  package func matches(in text: String) -> [(pattern: String, text: String)] {
    zip(patterns, expressions).flatMap { pattern, expression in
      text.matches(of: expression.regex).map { (pattern, String(text[$0.range])) }.filter { !$0.1.isEmpty }
    }
  }

  /// The text as it may be shown.
  package func applied(to text: String) -> String {
    expressions.reduce(text) { text, expression in
      text.replacing(expression.regex) { $0.range.isEmpty ? "" : Self.mark }
    }
  }

  /// The same for a text in which it doesn't matter where lines are broken: a pattern with a blank matches there too.
  package func applied(toProse text: String) -> String { applied(toProse: [text]).joined() }

  /// The same for a text in pieces, as many as come back: what a pattern matches may begin in one and end in another.
  package func applied(toProse pieces: [String]) -> [String] {
    guard !isEmpty else { return pieces }
    let shown = applied(toPieces: pieces)
    let onOneLine = shown.map(Self.withoutLineBreaks)
    let shorter = applied(toPieces: onOneLine)
    return shorter == onOneLine ? shown : shorter
  }

  /// With a blank for whatever is blank between words, at the front and at the end.
  private static func withoutLineBreaks(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, let last = words.last else { return text.isEmpty ? "" : " " }
    return (first.startIndex > text.startIndex ? " " : "") + words.joined(separator: " ")
      + (last.endIndex < text.endIndex ? " " : "")
  }

  private func applied(toPieces pieces: [String]) -> [String] {
    // What each says alone is looked at as well: a pattern may ask for the end of a text.
    if pieces.count < 2 { return pieces.map(applied(to:)) }
    return expressions.reduce(pieces) { Self.masked($0, $1) }.map(applied(to:))
  }

  /// The mark stands where a match begins.
  private static func masked(_ pieces: [String], _ expression: Expression) -> [String] {
    let text = pieces.joined()
    var matches = text.matches(of: expression.regex).map(\.range).filter { !$0.isEmpty }[...]
    guard !matches.isEmpty else { return pieces }
    var start = text.startIndex
    return pieces.map { piece in
      let end = text.utf8.index(start, offsetBy: piece.utf8.count)
      defer { start = end }
      var shown = ""
      var place = start
      while let match = matches.first, match.lowerBound < end {
        if match.lowerBound >= start { shown += text[place..<match.lowerBound] + mark }
        place = min(match.upperBound, end)
        if match.upperBound > end { break }
        matches.removeFirst()
      }
      return shown + text[place..<end]
    }
  }
}
