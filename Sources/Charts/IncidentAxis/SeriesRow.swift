/// A measured series as a line over its area, with gaps where nothing was measured.
struct SeriesRow: AxisRow {
  let series: AxisSeries

  let height = 88.0
  let nameOffset = 40.0
  var name: String { series.name }

  func detail(_ scale: TimeScale) -> String { series.unit }

  func draw(top: Double, _ scale: TimeScale, _ svg: inout SVGWriter) {
    let foot = top + height
    let values = ValueScale(series, top: top + 16, foot: foot)
    for run in SeriesRuns(series.points, scale).runs {
      drawArea(run, values, foot: foot, &svg)
      drawLine(run, values, &svg)
    }
    drawGrid(values, scale, &svg)
    drawLimit(values, scale, &svg)
  }

  private func drawArea(_ run: [SeriesRuns.Spot], _ values: ValueScale, foot: Double, _ svg: inout SVGWriter)
  {
    guard let first = run.first, let last = run.last, run.count > 1 else { return }
    svg.path("fs") { svg in
      drawSpots(run, values, &svg)
      svg.step(to: last.x, foot)
      svg.step(to: first.x, foot)
      svg.close()
    }
  }

  private func drawLine(_ run: [SeriesRuns.Spot], _ values: ValueScale, _ svg: inout SVGWriter) {
    if run.count == 1, let spot = run.first { return svg.circle(spot.x, values.y(of: spot.value), 1.5, "fd") }
    svg.path("ld", stroke: "1.5") { drawSpots(run, values, &$0) }
  }

  private func drawSpots(_ run: [SeriesRuns.Spot], _ values: ValueScale, _ svg: inout SVGWriter) {
    for (index, spot) in run.enumerated() {
      let y = values.y(of: spot.value)
      if index == 0 { svg.move(to: spot.x, y) } else { svg.step(to: spot.x, y) }
    }
  }

  private func drawGrid(_ values: ValueScale, _ scale: TimeScale, _ svg: inout SVGWriter) {
    guard let grid = values.gridValue else { return }
    let y = values.y(of: grid)
    svg.line(scale.plot.lowerBound, y, scale.plot.upperBound, y, "ax2", dash: "1 3")
    let text = values.label(of: grid)
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
