extension GraphData {
  /// The stretches of a time in which no series has a value, from their first moment without one to their last; in seconds
  /// since 1970.
  package func gaps(during stretch: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var gaps: [ClosedRange<Int>] = []
    var isOpen = false
    for (index, time) in times.enumerated() where stretch.contains(time) {
      let isMissing = series.allSatisfy { $0.values[index].isNaN }
      if isMissing, isOpen, let last = gaps.last {
        gaps[gaps.count - 1] = last.lowerBound...time
      } else if isMissing {
        gaps.append(time...time)
      }
      isOpen = isMissing
    }
    return gaps
  }
}
