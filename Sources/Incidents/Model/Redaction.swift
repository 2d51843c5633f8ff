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
  package func applied(toProse text: String) -> String {
    guard !isEmpty else { return text }
    let shown = applied(to: text)
    if shown != text { return shown }
    let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shorter = applied(to: joined)
    guard shorter != joined else { return text }
    return
      "\(text.first?.isWhitespace ?? false ? " " : "")\(shorter)\(text.last?.isWhitespace ?? false ? " " : "")"
  }
}
