/// Where the bars of `PhaseBars` stand, in points.
struct PhaseBarsLayout {
  let width: ChartWidth
  /// Where the axis begins and ends.
  let plot: ClosedRange<Double>
  /// Where the axis ends, and bars are cut.
  let seconds: Int
  let ticks: DurationTicks
  /// Where the last row ends.
  let foot: Double
  let barHeight: Double
  /// From a row's top to its bar.
  let barOffset: Double
  private let rowHeight: Double

  init(_ rows: [PhaseBars.Row], width: ChartWidth) {
    self.width = width
    seconds = Self.end(rows.map(\.seconds))
    (rowHeight, barOffset, barHeight) = width.isNarrow ? (40, 20, 13) : (28, 6, 16)
    foot = rowHeight * Double(max(1, rows.count)) + 4
    let names = rows.map { RowName($0.name, detail: $0.detail) }
    let start = width.isNarrow ? 1 : RowName.lineRoom(for: names, in: width) + 12
    let lengths = rows.map { TextMetrics.smallBold.width(of: DurationText.of($0.seconds)) }.max() ?? 0
    plot = start...max(start + 1, width.points - lengths - 8)
    ticks = DurationTicks(upTo: seconds, points: plot.upperBound - plot.lowerBound)
  }

  func top(of row: Int) -> Double { rowHeight * Double(row) }

  /// What is longer than the axis lies at its end.
  func x(of seconds: Int) -> Double {
    let share = Double(min(max(seconds, 0), self.seconds)) / Double(self.seconds)
    return plot.lowerBound + share * (plot.upperBound - plot.lowerBound)
  }

  /// The longest, or one and a quarter of the second longest if that is less.
  private static func end(_ lengths: [Int]) -> Int {
    let (longest, second) = lengths.reduce((0, 0)) { best, length in
      length > best.0 ? (length, best.0) : (best.0, max(best.1, length))
    }
    let end = second > 0 ? min(longest, second + second / 4) : longest
    return end > 0 ? end : 3_600
  }
}
