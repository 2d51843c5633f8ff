/// A value that should not be passed, across the plot.
struct SeriesLimit {
  let drawing: SeriesDrawing
  private let limit: Double

  /// `nil` for a chart without one.
  init?(drawing: SeriesDrawing) {
    guard let limit = drawing.chart.limit, limit.isFinite else { return nil }
    self.drawing = drawing
    self.limit = limit
  }

  private var plot: ClosedRange<Double> { drawing.plot }
  private var values: ValueScale { drawing.values }

  /// A limit far from all values has only its name, at the edge towards it.
  func draw(_ svg: inout SVGWriter) {
    let text = TextMetrics.small.fitted(
      drawing.chart.limitLabel, into: (plot.upperBound - plot.lowerBound) * 0.45)
    let full = drawing.chart.limitLabel
    guard values.contains(limit) else {
      let y = limit > 0 ? values.top + 12 : values.foot - 6
      return svg.text(
        text + (limit > 0 ? " ↑" : " ↓"), plot.upperBound - 4, y, "s hal", anchor: .end, full: full)
    }
    let y = values.y(of: limit)
    svg.line(plot.lowerBound, y, plot.upperBound, y, "l1", dash: "4 3")
    let width = TextMetrics.small.width(of: text)
    guard let place = places(y, width).max(by: { clearance(of: $0, width) < clearance(of: $1, width) }) else {
      return
    }
    svg.text(text, place.x, place.y, "s hal", full: full)
  }

  /// Where its name could begin: at the left or right, above or below. The first is the best of equal ones.
  private func places(_ y: Double, _ width: Double) -> [(x: Double, y: Double)] {
    let xs = [plot.upperBound - width - 2, plot.lowerBound + 4]
    let ys = [y + 13, y - 5].filter { $0 - 10 >= values.top && $0 <= values.foot }
    return ys.flatMap { y in xs.map { ($0, y) } }
  }

  private func clearance(of place: (x: Double, y: Double), _ width: Double) -> Double {
    drawing.clearance(x: place.x, y: place.y, width: width)
  }
}
