/// A template as it is copied: its text, and what to make of each stretch of that.
struct CompiledTemplate: Hashable, Sendable {
  let text: [UInt8]
  /// In their order.
  let segments: [Segment]
}
