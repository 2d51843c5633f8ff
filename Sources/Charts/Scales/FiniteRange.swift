extension Sequence<Double> {
  /// Of those that are numbers; `nil` if none is.
  var finiteRange: ClosedRange<Double>? {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in self where value.isFinite { (low, high) = (Swift.min(low, value), Swift.max(high, value)) }
    return low <= high ? low...high : nil
  }

  /// From the lowest to the highest; below 0 if none is a number.
  var change: Double { finiteRange.map { $0.upperBound - $0.lowerBound } ?? -1 }
}
