/// A graph that a report lists in `graphs:` or shows in its text.
package struct GraphReference: Hashable, Sendable {
  /// Relative to the report's folder.
  package var file: String
  package var caption: String?
  package var from: Timestamp?
  package var to: Timestamp?
  /// Left, top, width and height of the plot in pixels of the image.
  package var plot: [Int]?

  package init(file: String) { self.file = file }
}
