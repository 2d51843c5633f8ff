import Bytes

/// One mark an event on a row of months; the worse the event, the taller and darker its mark.
///
///     Strip(marks: [DatedMark(day: 20_740, rank: .high, title: "14 Oct 2026, SEV 1", href: "a/index.html")],
///       months: StripMonths(12, lastDay: 20_756), label: "Incidents of the last twelve months")
///       .write(.full, into: &buffer)
package struct Strip: Chart {
  /// By day, the worst first.
  private let marks: [DatedMark]
  package var months: StripMonths
  /// What it shows, in words.
  package var label: String

  /// `marks` in any order; those outside the months are not drawn.
  package init(marks: [DatedMark], months: StripMonths, label: String) {
    self.marks = marks.sorted(by: DatedMark.precedes)
    self.months = months
    self.label = label
  }

  static let baseline = 46.5

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let slots = months.slots(width)
    let hasLinks = marks.contains { $0.href != nil }
    SVGDrawing(width: width, height: 68, label: label, hasLinks: hasLinks).write(into: &buffer) { svg in
      months.draw(width, &svg)
      drawMarks(slots, width, &svg)
      svg.line(0, Self.baseline, width.points, Self.baseline, "base")
    }
  }

  /// Marks that would cover each other step aside to the right, by three widths at most.
  private func drawMarks(_ slots: MonthSlots, _ width: ChartWidth, _ svg: inout SVGWriter) {
    let markWidth = width.isNarrow ? 3.0 : 5.0
    var free = 0.0
    for mark in marks {
      guard let middle = slots.x(of: mark.day) else { continue }
      let wanted = middle - markWidth / 2
      let x = min(max(wanted, min(free, wanted + 3 * markWidth), 1), width.points - markWidth - 1)
      free = x + markWidth + 1
      let height = Self.height(of: mark.rank)
      svg.link(mark.href) {
        $0.rect(x, Self.baseline - 0.5 - height, markWidth, height, mark.rank.cssClass, title: mark.title)
      }
    }
  }

  private static func height(of rank: Rank) -> Double {
    switch rank {
    case .high: 32
    case .medium: 21
    case .low: 12
    case .unranked: 7
    }
  }
}
