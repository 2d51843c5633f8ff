/// A measured series as a line over its area, with gaps where nothing was measured.
struct SeriesRow: AxisRow {
  let series: AxisSeries

  let height = 88.0
  let nameOffset = 40.0
  var name: String { series.name }

  func detail(_ scale: TimeScale) -> String { series.unit }

  func draw(top: Double, _ scale: TimeScale, _ svg: inout SVGWriter) {
    let values = ValueScale(range, top: top + 16, foot: top + height)
    let table = MeasuredTable(
      times: series.points.map(\.second), columns: [series.points.map { $0.value ?? .nan }],
      seconds: scale.seconds)
    let xs = table.times.map(scale.bounded)
    let curve = SeriesCurve(SeriesRuns(xs, table.columns[0], breaks: table.breaks), values)
    curve.drawArea("fs", title: nil, &svg)
    curve.drawLine("ld", title: nil, &svg)
    curve.drawDots("ld dot", title: nil, &svg)
    drawGrid(values, scale, &svg)
    drawLimit(values, scale, &svg)
  }

  private var range: ClosedRange<Double> {
    let all = series.points.compactMap(\.value) + [series.limit].compactMap { $0 }
    return (all.min() ?? 0)...(all.max() ?? 0)
  }

  private func drawGrid(_ values: ValueScale, _ scale: TimeScale, _ svg: inout SVGWriter) {
    guard let grid = values.middleTick else { return }
    let y = values.y(of: grid)
    svg.line(scale.plot.lowerBound, y, scale.plot.upperBound, y, "ax2", dash: "1 3")
    let text = QuantityText(grid, unit: "").text
    if scale.plot.lowerBound > 40 {
      svg.text(text, scale.plot.lowerBound - 5, y + 4, "s q hal", anchor: .end)
    } else {
      svg.text(text, scale.plot.lowerBound + 2, y - 3, "s q hal")
    }
  }

  private func drawLimit(_ values: ValueScale, _ scale: TimeScale, _ svg: inout SVGWriter) {
    guard let limit = series.limit else { return }
    let y = values.y(of: limit)
    svg.line(scale.plot.lowerBound, y, scale.plot.upperBound, y, "l1", dash: "4 3")
    let text = TextMetrics.small.fitted(series.limitLabel, into: 160)
    svg.text(text, scale.plot.upperBound, y - 5, "s hal", anchor: .end, full: series.limitLabel)
  }
}
