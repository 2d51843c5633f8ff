/// A place in a source text.
package struct SourceLocation: Hashable, Comparable, Sendable {
  /// Counts from 1.
  package var line: Int
  /// Counts UTF-8 bytes from 1.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static let start = SourceLocation(line: 1, column: 1)

  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String { "\(line):\(column)" }
}
