/// The lines, areas or layers of a chart, the first of the caller's on top.
struct SeriesCurves {
  let drawing: SeriesDrawing

  func draw(_ svg: inout SVGWriter) {
    let xs = drawing.table.times.map(drawing.time.bounded)
    let layers = drawing.layers
    let column = max(1, Double(layers.strong.count) / 4)
    for layer in layers.quiet {
      draw(layer, xs, columnWidth: max(2, Double(layers.quiet.count) / 4), &svg)
    }
    for layer in layers.strong.reversed() { draw(layer, xs, columnWidth: column, &svg) }
  }

  private func draw(
    _ layer: SeriesLayer, _ xs: [Double], columnWidth: Double, _ svg: inout SVGWriter
  ) {
    let runs = SeriesRuns(xs, layer.values, breaks: drawing.table.breaks, columnWidth: columnWidth)
    let curve = SeriesCurve(runs, drawing.values)
    if drawing.layers.isStack {
      curve.drawArea(layer.tone.layer, title: layer.name, &svg)
    } else {
      if drawing.chart.style == .area, layer.tone.number > 0 {
        let coarse = SeriesRuns(
          xs, layer.values, breaks: drawing.table.breaks, columnWidth: max(4, columnWidth))
        SeriesCurve(coarse, drawing.values).drawArea(layer.tone.shade, title: nil, &svg)
      }
      curve.drawLine(drawing.isDense ? layer.tone.fineLine : layer.tone.line, title: layer.name, &svg)
    }
    curve.drawDots(layer.tone.dots, title: layer.name, &svg)
  }
}
