/// A stretch of a compiled template: bytes to copy, or the place of a part.
enum Segment: Hashable, Sendable {
  case literal([UInt8])
  /// Counts in the parts of the frame's kind.
  case part(Int)
}
