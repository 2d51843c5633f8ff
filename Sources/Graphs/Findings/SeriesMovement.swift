/// How far a series went from what was usual.
struct SeriesMovement {
  let series: Int
  let usual: Double
  let extreme: Double
  let time: Int
  /// All that was measured meanwhile.
  let range: ClosedRange<Double>
  /// The distance from the usual value that three in four keep where nothing happened.
  private let noise: Double

  init?(_ data: GraphData, series index: Int, during stretch: ClosedRange<Int>) {
    let measured = zip(data.times, data.series[index].values).filter { $0.1.isFinite }
    let before = measured.filter { $0.0 < stretch.lowerBound }.map(\.1)
    let meanwhile = measured.filter { stretch.contains($0.0) }
    guard let first = meanwhile.first, let low = meanwhile.map(\.1).min(), let high = meanwhile.map(\.1).max()
    else { return nil }
    let usual = before.quantile(1, of: 2) ?? first.1
    noise = before.map { abs($0 - usual) }.quantile(3, of: 4) ?? 0
    var farthest = first
    for moment in meanwhile where abs(moment.1 - usual) > abs(farthest.1 - usual) { farthest = moment }
    series = index
    self.usual = usual
    range = low...high
    (time, extreme) = farthest
  }

  private var distance: Double { abs(extreme - usual) }

  /// Beyond what it did before by itself, and more than a tenth.
  var isTelling: Bool { distance > max(4 * noise, abs(usual) / 10) }

  /// How much it tells: by noise, and by its part of all that the graph shows, so that a trifle that doubles doesn't win.
  func weight(among largest: Double) -> Double {
    guard distance > 0, largest > 0 else { return 0 }
    let clarity = min(20, distance / max(noise, abs(usual) / 50, distance / 20))
    return clarity * distance / largest
  }
}

extension [Double] {
  /// The least value that so many parts of all don't exceed; nothing of none.
  fileprivate func quantile(_ part: Int, of parts: Int) -> Double? {
    isEmpty ? nil : sorted()[Swift.max(0, (count * part + parts - 1) / parts - 1)]
  }
}
