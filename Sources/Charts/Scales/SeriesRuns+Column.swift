extension SeriesRuns {
  /// What is kept of the spots in one column.
  struct Column {
    var isEmpty = true
    private(set) var first = Spot(x: 0, value: 0)
    private var last = Spot(x: 0, value: 0)
    private var lowest = Spot(x: 0, value: 0)
    private var highest = Spot(x: 0, value: 0)
    private var isLowestFirst = true
    private var isFirst = false

    mutating func start(with spot: Spot, isFirst: Bool) {
      (first, last, lowest, highest) = (spot, spot, spot, spot)
      (isEmpty, self.isFirst) = (false, isFirst)
    }

    mutating func take(_ spot: Spot) {
      last = spot
      if spot.value < lowest.value { (lowest, isLowestFirst) = (spot, false) }
      if spot.value > highest.value { (highest, isLowestFirst) = (spot, true) }
    }

    /// In their order; `isLast` keeps the last, too.
    func append(to spots: inout [Spot], isLast: Bool) {
      let (a, b) = isLowestFirst ? (lowest, highest) : (highest, lowest)
      if isFirst, first != a { spots.append(first) }
      spots.append(a)
      if b != a { spots.append(b) }
      if isLast, last != b { spots.append(last) }
    }
  }
}
