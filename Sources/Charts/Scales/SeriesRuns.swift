/// The stretches of a line between its gaps, thinned to what the eye can tell apart: of the spots in one column the lowest
/// and the highest are kept, and of a stretch the first and the last.
struct SeriesRuns {
  /// A point on the axis: `x` in points, the value as measured.
  struct Spot: Equatable {
    let x: Double
    let value: Double
  }

  /// Of all stretches, one after another.
  private(set) var spots: [Spot] = []
  /// Where each stretch ends among them.
  private var ends: [Int] = []
  /// In points.
  private let columnWidth: Double
  private var column = Column()

  /// Places and values of one moment stand at one index; no number is a gap, infinity isn't looked at, and a gap is
  /// what lies before an index in `breaks`, which ascend. A gap that is thinner than half a point can't be seen and is none.
  init(_ xs: [Double], _ values: [Double], breaks: [Int] = [], columnWidth: Double = 1) {
    self.columnWidth = columnWidth
    spots.reserveCapacity(min(xs.count, 2_048))
    var (last, isBroken, nextBreak) = (-Double.infinity, true, 0)
    for index in 0..<min(xs.count, values.count) {
      while nextBreak < breaks.count, breaks[nextBreak] <= index {
        (isBroken, nextBreak) = (true, nextBreak + 1)
      }
      guard values[index].isFinite else {
        isBroken = isBroken || values[index].isNaN
        continue
      }
      if isBroken, xs[index] - last >= 0.5 { finish() }
      (isBroken, last) = (false, xs[index])
      take(Spot(x: xs[index], value: values[index]))
    }
    finish()
  }

  /// Each is not empty.
  var runs: [ArraySlice<Spot>] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return spots[start..<end]
    }
  }

  private mutating func take(_ spot: Spot) {
    if column.isEmpty {
      column.start(with: spot, isFirst: (ends.last ?? 0) == spots.count)
    } else if spot.x - column.first.x < columnWidth {
      column.take(spot)
    } else {
      column.append(to: &spots, isLast: false)
      column.start(with: spot, isFirst: false)
    }
  }

  private mutating func finish() {
    guard !column.isEmpty else { return }
    column.append(to: &spots, isLast: true)
    column.isEmpty = true
    ends.append(spots.count)
  }
}
