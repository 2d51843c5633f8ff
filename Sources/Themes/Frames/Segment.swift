/// A stretch of a compiled template.
enum Segment: Hashable, Sendable {
  /// Bytes to copy, by their place in the template's text.
  case literal(Range<Int>)
  /// The place of a part. Counts in the parts of the frame's kind.
  case part(Int)
}
