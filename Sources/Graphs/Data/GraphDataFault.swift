/// Why a file of measured values can't be drawn, and where that shows.
package struct GraphDataFault: Error, Hashable, Sendable {
  /// A lower-case sentence without a full stop.
  package let message: String
  /// The way out, in the same style.
  package let help: String
  /// From 1.
  package let line: Int
  /// From 1, in bytes.
  package let column: Int

  init(_ fault: DataFault, line: Int, column: Int) {
    message = fault.message
    help = fault.help
    self.line = line
    self.column = column
  }
}
