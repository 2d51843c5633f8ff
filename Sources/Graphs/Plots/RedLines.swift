import Incidents

/// The red lines that rrdtool draws at round times of the clock where munin ran: a check on when and where that was.
///
/// rrdtool draws a line one or two pixels to the left of its time. Only lines of less than a day are judged, since in graphs of
/// a week a zone's hour is no two pixels wide.
package struct RedLines: Hashable, Sendable {
  /// From the plot's left edge, in pixels.
  private let columns: [Double]
  private let width: Int

  /// Nothing where fewer than two lines are seen.
  init?(in pixels: PNGPixels, plot: PlotArea) {
    let row = plot.bottom + 1
    var columns: [(sum: Int, count: Int)] = []
    var last = Int.min
    for x in plot.left - 3..<plot.right + 3 where pixels[x, row].isRed {
      if x - 1 == last {
        columns[columns.count - 1].sum += x - plot.left
        columns[columns.count - 1].count += 1
      } else {
        columns.append((x - plot.left, 1))
      }
      last = x
    }
    guard columns.count >= 2 else { return nil }
    self.columns = columns.map { Double($0.sum) / Double($0.count) }
    width = plot.width
  }

  /// By how many seconds the lines miss the round times of `zone`, to five minutes, if the plot shows `period`; 0 where
  /// they hit them, nothing where that can't be told. A whole number of steps between lines can't be seen.
  package func shift(in period: Range<Int>, zone: Zone) -> Int? {
    let secondsPerPixel = Double(period.count) / Double(width)
    guard let first = columns.first, let last = columns.last,
      let step = step(near: (last - first) / Double(columns.count - 1) * secondsPerPixel, secondsPerPixel)
    else { return nil }
    let misses = columns.map { column in
      let time = period.lowerBound + Int(((column + Self.lag) * secondsPerPixel).rounded())
      let past = (time + zone.offset(at: time)).quotientAndRemainder(dividingBy: step).remainder
      return past > step / 2 ? past - step : past
    }
    let miss = misses.sorted()[misses.count / 2]
    if Double(abs(miss)) <= Self.tolerance * secondsPerPixel { return 0 }
    return Int((Double(miss) / 300).rounded()) * 300
  }

  /// How far to the left of its time a line is drawn, in pixels.
  private static let lag = 1.5
  private static let tolerance = 2.5
  /// In seconds; those that rrdtool chooses for hours and a day.
  private static let steps = [600, 1_200, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200]

  /// The step between lines that lie so far apart; nothing where a miss would be no wider than what is tolerated.
  private func step(near distance: Double, _ secondsPerPixel: Double) -> Int? {
    Self.steps.first { step in
      abs(distance - Double(step)) <= max(Double(step) / 20, secondsPerPixel)
        && Double(step) >= 4 * Self.tolerance * secondsPerPixel
    }
  }
}

extension Colour {
  fileprivate var isRed: Bool { Int(red) - Int(green) > 40 }
}
