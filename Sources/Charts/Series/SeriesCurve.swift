/// A line of measured values, as the steps of paths.
struct SeriesCurve {
  private let runs: SeriesRuns
  private let values: ValueScale

  init(_ runs: SeriesRuns, _ values: ValueScale) {
    self.runs = runs
    self.values = values
  }

  func drawLine(_ css: StaticString, title: String?, _ svg: inout SVGWriter) {
    let runs = runs.runs
    if runs.contains(where: { $0.count > 1 }) {
      svg.path(css, title: title) { svg in
        for run in runs where run.count > 1 { drawSteps(run, &svg) }
      }
    }
  }

  /// Where one moment stands alone: lines of no length, whose ends are round.
  func drawDots(_ css: StaticString, title: String?, _ svg: inout SVGWriter) {
    let dots = runs.runs.filter { $0.count == 1 }
    guard !dots.isEmpty else { return }
    svg.path(css, title: title) { svg in
      for dot in dots {
        drawSteps(dot, &svg)
        svg.horizontal(by: SVGNumber(tenths: 0))
      }
    }
  }

  /// Down to zero.
  func drawArea(_ css: StaticString, title: String?, _ svg: inout SVGWriter) {
    let runs = runs.runs.filter { $0.count > 1 }
    guard !runs.isEmpty else { return }
    let ground = SVGNumber(values.ground)
    svg.path(css, title: title) { svg in
      for run in runs {
        drawSteps(run, &svg)
        svg.vertical(to: ground)
        svg.horizontal(to: SVGNumber(run.first?.x ?? 0))
        svg.close()
      }
    }
  }

  /// From tenth to tenth, so that what is rounded doesn't add up.
  private func drawSteps(_ run: ArraySlice<SeriesRuns.Spot>, _ svg: inout SVGWriter) {
    guard let first = run.first else { return }
    var (x, y) = tenths(first)
    svg.move(to: SVGNumber(tenths: x), SVGNumber(tenths: y))
    var isFirst = true
    for spot in run.dropFirst() {
      let (nextX, nextY) = tenths(spot)
      svg.step(byTenths: nextX - x, nextY - y, isFirst: isFirst)
      (x, y, isFirst) = (nextX, nextY, false)
    }
  }

  private func tenths(_ spot: SeriesRuns.Spot) -> (x: Int, y: Int) {
    (SVGNumber.tenths(spot.x), SVGNumber.tenths(values.y(of: spot.value)))
  }
}
