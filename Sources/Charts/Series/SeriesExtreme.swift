/// The value that stands out most within the window: a peak above all that was measured outside of it, or the lowest
/// point below all that.
struct SeriesExtreme {
  private let drawing: SeriesDrawing
  private let tone: SeriesTone
  private let x: Double
  private let value: Double

  /// `nil` in a stack, and where nothing stands out.
  init?(drawing: SeriesDrawing) {
    guard !drawing.layers.isStack else { return nil }
    let window = drawing.chart.window ?? 0...drawing.time.seconds
    let inside = drawing.table.times.indices.filter { window.contains(drawing.table.times[$0]) }
    var found: (tone: SeriesTone, index: Int, value: Double, excess: Double)?
    for layer in drawing.layers.strong {
      guard let usual = Self.usual(layer.values, outside: inside) else { continue }
      for index in inside where layer.values[index].isFinite {
        let value = layer.values[index]
        let excess = max(value - usual.upperBound, usual.lowerBound - value)
        if excess > found?.excess ?? 0 { found = (layer.tone, index, value, excess) }
      }
    }
    guard let found else { return nil }
    (tone, value) = (found.tone, found.value)
    x = drawing.time.bounded(drawing.table.times[found.index])
    self.drawing = drawing
  }

  /// What was measured outside of some moments that follow each other; the median where nothing was.
  private static func usual(_ values: [Double], outside moments: [Int]) -> ClosedRange<Double>? {
    guard let first = moments.first, let last = moments.last else { return nil }
    let before = Array(values[..<first]).finiteRange
    let after = Array(values[(last + 1)...]).finiteRange
    if let before, let after {
      return min(before.lowerBound, after.lowerBound)...max(before.upperBound, after.upperBound)
    }
    if let either = before ?? after { return either }
    let sorted = values.filter(\.isFinite).sorted()
    return sorted.isEmpty ? nil : sorted[sorted.count / 2]...sorted[sorted.count / 2]
  }

  func draw(_ svg: inout SVGWriter) {
    let (values, plot) = (drawing.values, drawing.plot)
    let y = values.y(of: value)
    svg.path(tone.dots, title: nil) { svg in
      svg.move(to: x, y)
      svg.horizontal(by: SVGNumber(tenths: 0))
    }
    let text = QuantityText(value, MeasuredUnit(drawing.chart.unit, isBinary: drawing.chart.isBinary)).short
    let width = TextMetrics.smallBold.width(of: text)
    let start = max(min(x - width / 2, plot.upperBound - width - 2), plot.lowerBound + 2)
    let isInWindow = drawing.window?.contains(start + width / 2) == true
    svg.text(
      text, start + width / 2, place(y, start, width), isInWindow ? "s k hal on" : "s k hal", anchor: .middle)
  }

  /// Above or below, where there is more room; the foot of the words.
  private func place(_ y: Double, _ x: Double, _ width: Double) -> Double {
    let (above, below) = (y - 8, y + 17)
    if above - 10 < drawing.values.top { return below }
    if below + 3 > drawing.values.foot { return above }
    let rooms = [above, below].map { drawing.clearance(x: x, y: $0, width: width) }
    return rooms[1] > rooms[0] ? below : above
  }
}
