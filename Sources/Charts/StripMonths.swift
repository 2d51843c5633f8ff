import Bytes

/// The months behind the marks of strips: drawn once for all strips that show the same.
package struct StripMonths: Sendable {
  private let count: Int
  private let lastDay: Int
  /// Few, so that they are looked through.
  private let drawings: [(width: ChartWidth, svg: [UInt8])]

  /// `count` is 1 to 120, the last of which is the month of `lastDay`, in days since 1970-01-01. A strip can have other
  /// widths than these, but its months are then drawn for it.
  package init(_ count: Int, lastDay: Int, widths: [ChartWidth] = [.full, .narrow]) {
    self.count = count
    self.lastDay = lastDay
    drawings = widths.map { width in
      var svg = SVGWriter(ByteBuffer(capacity: 16_384))
      Self.draw(MonthSlots(count: count, lastDay: lastDay, width: width.points), width, &svg)
      return (width, svg.finish().bytes)
    }
  }

  func slots(_ width: ChartWidth) -> MonthSlots {
    MonthSlots(count: count, lastDay: lastDay, width: width.points)
  }

  func draw(_ width: ChartWidth, _ svg: inout SVGWriter) {
    if let drawing = drawings.first(where: { $0.width == width }) {
      svg.drawing(drawing.svg)
    } else {
      Self.draw(slots(width), width, &svg)
    }
  }

  private static func draw(_ slots: MonthSlots, _ width: ChartWidth, _ svg: inout SVGWriter) {
    let step = labelStep(slots)
    svg.verticalLines(
      slots.months.indices.map { slots.x(ofSlot: $0) + 0.5 }, from: 0, to: Strip.baseline, "ax")
    var labelledYear: Int?
    for (position, month) in slots.months.enumerated() where position % step == 0 {
      let x = slots.x(ofSlot: position)
      let year = month.year
      let text = year == labelledYear ? month.name : month.nameAndYear
      guard x + 4 + TextMetrics.small.width(of: text) <= width.points else { continue }
      labelledYear = year
      svg.text(text, x + 4, 63, "s q")
    }
  }

  /// Every how many months one has its name.
  private static func labelStep(_ slots: MonthSlots) -> Int {
    let room = TextMetrics.small.width(of: "Nov 2026") + 4
    return [1, 2, 3, 4, 6].first { Double($0) * slots.slotWidth >= room } ?? 12
  }
}
