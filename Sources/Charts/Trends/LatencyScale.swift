import Foundation

/// From seconds to points on a logarithmic axis from half a minute to what holds all, which is six hours or more.
struct LatencyScale {
  let plot: ClosedRange<Double>
  /// In seconds.
  private let end: Double

  private static let start = 30.0

  init(longest: Int, plot: ClosedRange<Double>) {
    self.plot = plot
    end = Double(min(max(longest, 6 * 3_600), DurationText.limit))
  }

  /// Times outside lie at the axis' ends.
  func x(of seconds: Int) -> Double {
    let bounded = min(max(Double(seconds), Self.start), end)
    let share = log(bounded / Self.start) / log(end / Self.start)
    return plot.lowerBound + share * (plot.upperBound - plot.lowerBound)
  }

  /// In the order in which they get room.
  var ticks: [(x: Double, label: String)] {
    Self.ticks.filter { Double($0.seconds) <= end }.map { (x(of: $0.seconds), $0.label) }
  }

  private static let ticks: [(seconds: Int, label: String)] = [
    (60, "1 min"), (3_600, "1 h"), (86_400, "1 day"), (604_800, "1 week"), (31_536_000, "1 year"),
    (300, "5 min"), (21_600, "6 h"), (2_592_000, "30 days"), (315_360_000, "10 years"), (900, "15 min"),
    (30, "≤ 30 s"),
  ]
}
