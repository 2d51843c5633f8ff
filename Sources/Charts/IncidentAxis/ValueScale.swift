import Foundation

/// From a series' values to points, from zero unless there are smaller ones.
struct ValueScale {
  private let values: ClosedRange<Double>
  private let top: Double
  private let foot: Double

  init(_ series: AxisSeries, top: Double, foot: Double) {
    let all = series.points.compactMap(\.value) + [series.limit, 0].compactMap { $0 }
    let low = all.min() ?? 0
    let high = all.max() ?? 0
    values = low...(high > low ? high + (high - low) * 0.04 : low + 1)
    self.top = top
    self.foot = foot
  }

  func y(of value: Double) -> Double {
    foot - (value - values.lowerBound) / (values.upperBound - values.lowerBound) * (foot - top)
  }

  /// A round value at about half the height, for one line to read by; `nil` where all values are below zero.
  var gridValue: Double? {
    guard values.upperBound > 0 else { return nil }
    let half = values.upperBound * 0.6
    let power = pow(10, floor(log10(half)))
    guard power.isFinite, power > 0 else { return nil }
    return [5, 2, 1].map { $0 * power }.first { $0 <= half }
  }

  /// `200`, `0.5`, `20k`, `5M`.
  func label(of value: Double) -> String {
    for (unit, size) in [("T", 1e12), ("G", 1e9), ("M", 1e6), ("k", 1e3)] where value >= size {
      return "\(Int((value / size).rounded()))\(unit)"
    }
    return value >= 1 ? "\(Int(value.rounded()))" : "\(value)"
  }
}
