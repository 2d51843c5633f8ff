/// From days and shares to points, for `ClosingCurves`.
struct ClosingScale {
  let days: Int
  let plot: ClosedRange<Double>
  /// What names have behind the ends of their curves.
  let nameRoom: Double

  /// So that eight names always have room under each other, wherever curves end.
  let top = 10.0
  let foot = 210.0

  /// Between a curve's end and its name.
  static let leader = 12.0

  init(days: Int, names: [String], width: ChartWidth) {
    self.days = min(max(days, 1), 3_650)
    let widest = names.map { TextMetrics.smallBold.width(of: $0 + ": 100 %") }.max() ?? 0
    nameRoom = min(widest, width.points * 0.3)
    let start = TextMetrics.small.width(of: "100 %") + 8
    plot = start...max(start + 1, width.points - (widest == 0 ? 12 : nameRoom + Self.leader + 2))
  }

  /// Days outside lie at the axis' ends.
  func x(of day: Int) -> Double {
    let share = Double(min(max(day, 0), days)) / Double(days)
    return plot.lowerBound + share * (plot.upperBound - plot.lowerBound)
  }

  /// `share` is 0 to 1.
  func y(of share: Double) -> Double { foot - share * (foot - top) }

  /// In the order in which their labels get room: first both ends.
  var ticks: [Int] {
    let room = TextMetrics.small.width(of: "0000") + 18
    let dayWidth = (plot.upperBound - plot.lowerBound) / Double(days)
    let step = Self.steps.first { Double($0) * dayWidth >= room } ?? days
    return [days, 0] + stride(from: step, to: days, by: step)
  }

  private static let steps = [1, 2, 5, 10, 30, 60, 90, 180, 365, 730]
}
