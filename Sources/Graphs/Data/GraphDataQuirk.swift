/// A fault of a file that was read over, and where it shows first.
package struct GraphDataQuirk: Hashable, Sendable {
  /// Such as `the legend is not escaped, as rrdtool 1.7 writes it`.
  package let message: String
  /// From 1.
  package let line: Int
  /// From 1, in bytes.
  package let column: Int
}
