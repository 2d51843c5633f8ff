/// A chart of series at one width.
struct SeriesDrawing {
  let chart: SeriesChart
  let width: ChartWidth
  let table: MeasuredTable
  let layers: SeriesLayers
  let legend: SeriesLegend?
  let layout: SeriesLayout
  let values: ValueScale
  let unit: MeasuredUnit
  let texts: TickTexts
  let time: TimeScale

  init(_ chart: SeriesChart, _ width: ChartWidth) {
    self.chart = chart
    self.width = width
    let seconds = TimeScale.length(chart.seconds)
    table = MeasuredTable(times: chart.times, columns: chart.lines.map(\.values), seconds: seconds)
    let isStack = chart.style == .stacked && !table.columns.contains { $0.contains { $0 < 0 } }
    layers = SeriesLayers(chart.lines, table, isStack: isStack)
    legend = width.isNarrow ? SeriesLegend(layers, width: width) : nil
    layout = SeriesLayout(
      legend: legend?.height ?? 0, hasHead: !(chart.unit.isEmpty && chart.windowLabel.isEmpty),
      hasMarks: !chart.marks.isEmpty, width: width)
    values = ValueScale(
      layers.range ?? 0...0, isAnchored: isStack || chart.style != .line, isBinary: chart.isBinary,
      air: isStack ? 0.04 : Self.room / (layout.foot - layout.top - Self.room), top: layout.top,
      foot: layout.foot)
    unit = MeasuredUnit(chart.unit, isBinary: chart.isBinary)
    texts = TickTexts(values, unit)
    let left = (texts.labels.map(TextMetrics.small.width).max() ?? 0) + 8
    let right = width.isNarrow ? 8 : SeriesLabels.width(of: layers, in: width)
    time = TimeScale(
      start: chart.start, seconds: seconds, changes: chart.clockChanges,
      plot: left...max(left + 1, width.points - right))
  }

  /// For the words at a peak, in points.
  private static let room = 21.0

  var plot: ClosedRange<Double> { time.plot }

  /// In points; `nil` where nothing of it is on the axis. At least a point wide.
  var window: ClosedRange<Double>? {
    guard let window = chart.window, window.upperBound >= 0, window.lowerBound <= time.seconds else {
      return nil
    }
    let start = min(time.bounded(window.lowerBound), plot.upperBound - 1)
    return start...max(start + 1, time.bounded(window.upperBound))
  }

  /// Whether moments lie so near to each other that dashes would make noise of a line.
  var isDense: Bool { Double(table.times.count) > (plot.upperBound - plot.lowerBound) / 3 }

  /// How far the nearest line is from a name of that place and width, in points; 24 or more are 24. The line of tone `own`
  /// doesn't count.
  func clearance(x: Double, y: Double, width: Double, own: Int? = nil) -> Double {
    var least = 24.0
    for (index, second) in table.times.enumerated() {
      let spot = time.bounded(second)
      guard spot >= x - 6, spot <= x + width + 6 else { continue }
      for layer in layers.strong where layer.tone.number != own && layer.values[index].isFinite {
        least = min(least, (values.y(of: layer.values[index]) - y + 4).magnitude)
      }
    }
    return least
  }

  func draw(_ svg: inout SVGWriter) {
    legend?.draw(isDashed: !isDense, &svg)
    let backdrop = SeriesBackdrop(self)
    backdrop.drawShades(&svg)
    drawAxes(&svg)
    SeriesCurves(drawing: self).draw(&svg)
    backdrop.drawWindow(&svg)
    backdrop.drawNames(&svg)
    drawGround(&svg)
    SeriesExtreme(drawing: self)?.draw(&svg)
    SeriesMarks(marks: chart.marks, layout: layout, time: time, window: window).draw(&svg)
    guard legend == nil else { return }
    SeriesLabels(layers, values)
      .draw(from: plot.upperBound, to: width.points, isDashed: !layers.isStack && !isDense, &svg)
  }
}
