/// What lies behind a chart's lines: the window that matters, and where nothing was measured.
struct SeriesBackdrop {
  private let drawing: SeriesDrawing
  /// Where nothing was measured, in points.
  private let silences: [ClosedRange<Double>]

  init(_ drawing: SeriesDrawing) {
    self.drawing = drawing
    silences = Silences(drawing.table, drawing.time).stretches
  }

  private var layout: SeriesLayout { drawing.layout }

  func drawShades(_ svg: inout SVGWriter) {
    if let window = drawing.window {
      let width = window.upperBound - window.lowerBound
      svg.rect(window.lowerBound, layout.bandTop, width, layout.foot - layout.bandTop, "win", radius: 0)
    }
    for stretch in silences { draw(silence: stretch, &svg) }
    drawUnitAndName(&svg)
  }

  /// Its edges, where they are on the axis, and a bar on top. A stack hides its shade: there, the rest is dimmed.
  func drawWindow(_ svg: inout SVGWriter) {
    guard let window = drawing.window, let seconds = drawing.chart.window else { return }
    if drawing.layers.isStack { drawDimmed(around: window, &svg) }
    let edges = [seconds.lowerBound, seconds.upperBound].compactMap(drawing.time.x)
    svg.verticalLines(edges, from: layout.bandTop, to: layout.foot, "edge")
    svg.line(window.lowerBound, layout.bandTop, window.upperBound, layout.bandTop, "edge top")
  }

  private func drawDimmed(around window: ClosedRange<Double>, _ svg: inout SVGWriter) {
    let (left, right) = (drawing.plot.lowerBound, drawing.plot.upperBound)
    let height = layout.foot - layout.top
    svg.rect(left, layout.top, window.lowerBound - left, height, "dim", radius: 0)
    svg.rect(window.upperBound, layout.top, right - window.upperBound, height, "dim", radius: 0)
  }

  /// Those of the stretches without values that have room for one.
  func drawNames(_ svg: inout SVGWriter) {
    let y = (layout.top + layout.foot) / 2 + 4
    for stretch in silences
    where stretch.upperBound - stretch.lowerBound >= TextMetrics.small.width(of: Self.silence) + 8 {
      svg.text(Self.silence, (stretch.lowerBound + stretch.upperBound) / 2, y, "s q hal", anchor: .middle)
    }
  }

  private func drawUnitAndName(_ svg: inout SVGWriter) {
    let unit = TextMetrics.small.fitted(drawing.texts.unit, into: drawing.width.points * 0.3)
    let width = TextMetrics.small.width(of: unit)
    let end = drawing.plot.lowerBound - 6
    if !unit.isEmpty {
      let isNarrow = width <= end
      svg.text(
        unit, isNarrow ? end : 0, layout.bandTop - 6, "s q", anchor: isNarrow ? .end : .start,
        full: drawing.texts.unit)
    }
    drawName(beyond: unit.isEmpty ? 0 : max(end, width) + 8, &svg)
  }

  /// Above the middle of the window, or as near as it has room to the right of `start`.
  private func drawName(beyond start: Double, _ svg: inout SVGWriter) {
    guard let window = drawing.window else { return }
    let end = drawing.width.points
    let names = [drawing.chart.windowLabel, drawing.chart.shortWindowLabel].filter { !$0.isEmpty }
    let fitting = names.first { TextMetrics.smallBold.width(of: $0) <= end - start }
    guard let name = fitting ?? names.last else { return }
    let text = TextMetrics.smallBold.fitted(name, into: end - start)
    let half = TextMetrics.smallBold.width(of: text) / 2
    let middle = (window.lowerBound + window.upperBound) / 2
    let x = max(min(middle, end - half), start + half)
    svg.text(text, x, layout.bandTop - 6, "s k", anchor: .middle, full: names.first)
  }

  /// Hatched where it is wide enough.
  private func draw(silence stretch: ClosedRange<Double>, _ svg: inout SVGWriter) {
    let width = stretch.upperBound - stretch.lowerBound
    svg.rect(stretch.lowerBound, layout.top, width, layout.foot - layout.top, "nil", radius: 0)
    if width >= 8 { svg.path("hatch", title: nil) { drawHatch(stretch, &$0) } }
  }

  /// Slanted lines, cut at the stretch's edges.
  private func drawHatch(_ stretch: ClosedRange<Double>, _ svg: inout SVGWriter) {
    let (left, right) = (stretch.lowerBound, stretch.upperBound)
    let (top, foot) = (layout.top, layout.foot)
    for offset in stride(from: 8.0, to: right - left + foot - top, by: 8) {
      let (x1, y1) = (max(left, left + offset - (foot - top)), min(foot, top + offset))
      let (x2, y2) = (min(right, left + offset), max(top, top + offset - (right - left)))
      svg.move(to: x1, y1)
      svg.step(to: x2, y2)
    }
  }

  private static let silence = "no data"
}
