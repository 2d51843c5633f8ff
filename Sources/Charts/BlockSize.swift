/// How large the blocks of a month's stack are, in points.
struct BlockSize {
  let width: Double
  /// From one block's foot to the next one's.
  let step: Double
  let gap: Double
  /// The height of the tallest stack.
  let tallestStack: Double

  private static let heightLimit = 168.0

  init(tallest count: Int, slotWidth: Double) {
    width = max(2, slotWidth * 0.68)
    step = min(14.8, Self.heightLimit / Double(max(1, count)))
    gap = step > 8 ? 3 : 1
    tallestStack = step * Double(max(1, count))
  }

  /// Whether each event has a block of its own.
  var areSingle: Bool { step >= 3 }
}
