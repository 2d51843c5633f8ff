/// Words below an axis that stay within the chart and keep apart; who comes first has the room.
struct TickLabels {
  private var occupancy: Occupancy
  private let end: Double

  init(width: ChartWidth) {
    occupancy = Occupancy(within: 0...width.points)
    end = width.points
  }

  /// Draws a word below `x`, if it has room there; says whether it had.
  mutating func draw(_ label: String, at x: Double, y: Double, _ svg: inout SVGWriter) -> Bool {
    let width = TextMetrics.small.width(of: label)
    let anchor: TextAnchor = x < width / 2 ? .start : x > end - width / 2 ? .end : .middle
    let place = anchor == .start ? 0 : anchor == .end ? end : x
    guard occupancy.take(width: width, at: place, anchor: anchor) else { return false }
    svg.text(label, place, y, "s q", anchor: anchor)
    return true
  }
}
