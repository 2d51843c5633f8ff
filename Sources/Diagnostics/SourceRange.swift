/// A stretch of a source text, from `start` up to, but not including, `end`.
package struct SourceRange: Hashable, Comparable, Sendable {
  package var start: SourceLocation
  /// The place just behind the last byte.
  package var end: SourceLocation

  package init(_ start: SourceLocation, _ end: SourceLocation) {
    self.start = start
    self.end = max(start, end)
  }

  /// `length` bytes of one line.
  package init(line: Int, column: Int, length: Int = 1) {
    start = SourceLocation(line: line, column: column)
    end = SourceLocation(line: line, column: column + max(0, length))
  }

  /// The first byte of a text: where a finding about the whole stands.
  package static let start = SourceRange(line: 1, column: 1, length: 0)

  package static func < (a: SourceRange, b: SourceRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension SourceRange: CustomStringConvertible {
  package var description: String { "\(start)-\(end)" }
}
