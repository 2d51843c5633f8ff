extension [ClosedRange<Int>] {
  /// The same moments in as few spans as can be, in their order.
  func merged() -> [ClosedRange<Int>] {
    var merged: [ClosedRange<Int>] = []
    for span in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, span.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound...Swift.max(last.upperBound, span.upperBound)
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}
