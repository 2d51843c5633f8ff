/// The stretches of a series between its gaps, thinned to what the eye can tell apart.
struct SeriesRuns {
  /// A point on the axis: `x` in points, the value as measured.
  struct Spot {
    let x: Double
    let value: Double
  }

  private(set) var runs: [[Spot]] = []
  private var run: [Spot] = []

  init(_ points: [AxisSeries.Point], _ scale: TimeScale) {
    for point in points.sorted(by: { $0.second < $1.second }) {
      guard let x = scale.x(of: point.second) else { continue }
      if let value = point.value { run.append(Spot(x: x, value: value)) } else { finish() }
    }
    finish()
  }

  private mutating func finish() {
    if !run.isEmpty { runs.append(Self.thinned(run)) }
    run = []
  }

  /// Of the spots in one column of half a point, the first, the lowest, the highest and the last.
  private static func thinned(_ run: [Spot]) -> [Spot] {
    var thinned: [Spot] = []
    var start = run.startIndex
    while start < run.endIndex {
      let column = (run[start].x * 2).rounded(.down)
      let end = run[start...].firstIndex { ($0.x * 2).rounded(.down) != column } ?? run.endIndex
      thinned += extremes(of: run[start..<end])
      start = end
    }
    return thinned
  }

  private static func extremes(of spots: ArraySlice<Spot>) -> [Spot] {
    guard spots.count > 4 else { return Array(spots) }
    let order = spots.indices.sorted { (spots[$0].value, $0) < (spots[$1].value, $1) }
    let kept = Set([spots.startIndex, spots.endIndex - 1, order.first, order.last].compactMap { $0 })
    return kept.sorted().map { spots[$0] }
  }
}
