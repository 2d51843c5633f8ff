/// Which stretches of a line of labels are taken.
struct Occupancy {
  private var taken: [ClosedRange<Double>] = []
  private let bounds: ClosedRange<Double>
  private let gap: Double

  /// Labels keep `gap` points between them and stay within `bounds`.
  init(within bounds: ClosedRange<Double>, gap: Double = 8) {
    self.bounds = bounds
    self.gap = gap
    taken.reserveCapacity(16)
  }

  func isFree(_ stretch: ClosedRange<Double>) -> Bool {
    bounds.lowerBound <= stretch.lowerBound && stretch.upperBound <= bounds.upperBound
      && !taken.contains {
        $0.lowerBound - gap < stretch.upperBound && stretch.lowerBound < $0.upperBound + gap
      }
  }

  /// Keeps labels away from a stretch, whether it is free or not.
  mutating func reserve(_ stretch: ClosedRange<Double>) { taken.append(stretch) }

  /// Takes a stretch if it is free.
  mutating func take(_ stretch: ClosedRange<Double>) -> Bool {
    guard isFree(stretch) else { return false }
    taken.append(stretch)
    return true
  }

  /// Takes the room of a text that stands at `x`.
  mutating func take(width: Double, at x: Double, anchor: TextAnchor) -> Bool {
    switch anchor {
    case .start: take(x...x + width)
    case .middle: take(x - width / 2...x + width / 2)
    case .end: take(x - width...x)
    }
  }
}
