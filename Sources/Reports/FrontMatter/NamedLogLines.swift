import Diagnostics

/// Lines of a log that `hide` or `key` names.
package struct NamedLogLines: Hashable, Sendable {
  package let key: String
  package let file: String
  package let lines: ClosedRange<Int>
  /// Where they are named.
  package let range: SourceRange
}
