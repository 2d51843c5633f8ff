import Foundation

/// From values to points, with ticks at three to five round values.
struct ValueScale {
  let values: ClosedRange<Double>
  let top: Double
  let foot: Double
  /// The lowest first.
  private(set) var ticks: [Double] = []
  /// From one tick to the next.
  let step: Double

  /// Zero is on it, unless `isAnchored` is false and all values are far from zero. `isBinary` means steps of powers of two,
  /// `air` is the share of the height that stays free where values end.
  init(
    _ measured: ClosedRange<Double>, isAnchored: Bool = true, isBinary: Bool = false, air: Double = 0.04,
    top: Double,
    foot: Double
  ) {
    self.top = top
    self.foot = foot
    let range = Self.widened(measured, isAnchored: isAnchored, air: air)
    step = Self.step(for: range, isBinary: isBinary)
    var (low, high) = (range.lowerBound, range.upperBound)
    if low > 0 { low = (low / step).rounded(.down) * step }
    ticks = Self.ticks(low...high, step)
    if ticks.count < 3 {
      if low < 0 {
        low = (low / step).rounded(.down) * step
      } else {
        high = (high / step).rounded(.up) * step
      }
      ticks = Self.ticks(low...high, step)
    }
    values = low...high
  }

  /// Values outside lie at its ends.
  func y(of value: Double) -> Double {
    let value = min(max(value, values.lowerBound), values.upperBound)
    return foot - (value - values.lowerBound) / (values.upperBound - values.lowerBound) * (foot - top)
  }

  /// Where areas begin: at zero, or at the edge that is nearest to it.
  var ground: Double { y(of: 0) }

  var startsAboveZero: Bool { values.lowerBound > 0 }
  var reachesBelowZero: Bool { values.lowerBound < 0 }

  /// A round value at about half the height, for one line to read by; `nil` where all values are below zero.
  var middleTick: Double? { ticks.last { $0 > 0 && $0 <= values.upperBound * 0.6 } }

  /// With zero where it belongs, and a little air.
  private static func widened(_ range: ClosedRange<Double>, isAnchored: Bool, air share: Double)
    -> ClosedRange<Double>
  {
    var (low, high) = (bounded(range.lowerBound), bounded(range.upperBound))
    let isFar = !isAnchored && low > 0 && high - low < high * 0.25 && high - low > high * 1e-6
    if !isFar { (low, high) = (min(low, 0), max(high, 0)) }
    let air = (high - low) * share
    guard air > 1e-12 else { return low...low + 1 }
    return (low < 0 ? low - air : low)...(high > 0 ? high + air : high)
  }

  /// Within what a graph can mean, so that no difference overflows.
  static func bounded(_ value: Double) -> Double { value.isNaN ? 0 : min(max(value, -1e18), 1e18) }

  /// The smallest round one that makes at most five ticks.
  private static func step(for range: ClosedRange<Double>, isBinary: Bool) -> Double {
    let least = (range.upperBound - range.lowerBound) / 6
    let base = isBinary ? exp2(floor(log2(least))) : pow(10, floor(log10(least)))
    let factors = isBinary ? [1.0, 2, 4, 8, 16] : [1, 2, 5, 10, 20, 50]
    let steps = factors.map { $0 * base }
    return steps.first { step in
      let low = range.lowerBound > 0 ? (range.lowerBound / step).rounded(.down) * step : range.lowerBound
      return ticks(low...range.upperBound, step).count <= 5
    } ?? steps[steps.count - 1]
  }

  private static func ticks(_ range: ClosedRange<Double>, _ step: Double) -> [Double] {
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 100 else { return [] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }
}
