/// The value that stands out most within the window: a peak well above all that was measured outside of it, or the lowest
/// point well below all that.
struct SeriesExtreme {
  private struct Candidate {
    let tone: SeriesTone
    let index: Int
    let value: Double
    /// By how much it is above or below what is usual.
    let excess: Double
    let isHigh: Bool
  }

  private let drawing: SeriesDrawing
  private let found: Candidate

  /// `nil` in a stack, and where nothing stands out by a twentieth of what is drawn.
  init?(drawing: SeriesDrawing) {
    guard !drawing.layers.isStack, let range = drawing.layers.range else { return nil }
    let window = drawing.chart.window ?? 0...drawing.time.seconds
    let moments = drawing.table.times.indices.filter { window.contains(drawing.table.times[$0]) }
    let candidates = drawing.layers.strong.compactMap { Self.candidate(in: $0, at: moments) }
    let least = (range.upperBound - range.lowerBound) / 20
    guard let found = candidates.max(by: { $0.excess < $1.excess }), found.excess > least else { return nil }
    self.found = found
    self.drawing = drawing
  }

  private static func candidate(in layer: SeriesLayer, at moments: [Int]) -> Candidate? {
    guard let usual = usual(layer.values, outside: moments) else { return nil }
    let candidates = moments.filter { layer.values[$0].isFinite }.map { index in
      let value = layer.values[index]
      let (rise, fall) = (value - usual.upperBound, usual.lowerBound - value)
      return Candidate(
        tone: layer.tone, index: index, value: value, excess: max(rise, fall), isHigh: rise > fall)
    }
    return candidates.max { ($0.excess, $1.index) < ($1.excess, $0.index) }
  }

  /// What was measured outside of some moments that follow each other; the median where nothing was.
  private static func usual(_ values: [Double], outside moments: [Int]) -> ClosedRange<Double>? {
    guard let first = moments.first, let last = moments.last else { return nil }
    let outside = [values[..<first].finiteRange, values[(last + 1)...].finiteRange].compactMap { $0 }
    if let low = outside.map(\.lowerBound).min(), let high = outside.map(\.upperBound).max() {
      return low...high
    }
    let sorted = values.filter(\.isFinite).sorted()
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]...sorted[sorted.count / 2]
  }

  func draw(_ svg: inout SVGWriter) {
    let (values, plot) = (drawing.values, drawing.plot)
    let (x, y) = (drawing.time.bounded(drawing.table.times[found.index]), values.y(of: found.value))
    let text = QuantityText(found.value, drawing.unit).short
    let width = TextMetrics.smallBold.width(of: text)
    let start = max(min(x - width / 2, plot.upperBound - width - 2), plot.lowerBound + 2)
    guard let foot = place(y, start, width) else { return }
    svg.path(found.tone.dots, title: nil) { svg in
      svg.move(to: x, y)
      svg.horizontal(by: SVGNumber(tenths: 0))
    }
    let isInWindow = drawing.window?.contains(start + width / 2) == true
    svg.text(
      text, start + width / 2, foot, isInWindow ? "s k hal on" : "s k hal", anchor: .middle)
  }

  /// On the side to which it stands out, if there is not much more room on the other; the foot of the words. `nil` where
  /// other lines are too near on both.
  private func place(_ y: Double, _ x: Double, _ width: Double) -> Double? {
    let feet = found.isHigh ? [y - 8, y + 17] : [y + 17, y - 8]
    let inside = feet.filter { $0 - 10 >= drawing.values.top && $0 + 3 <= drawing.values.foot }
    let places = inside.map {
      (foot: $0, room: drawing.clearance(x: x, y: $0, width: width, own: found.tone.number))
    }
    guard let first = places.first else { return nil }
    let best = places.last.flatMap { $0.room > first.room + 3 ? $0 : nil } ?? first
    return best.room >= 7 ? best.foot : nil
  }
}
