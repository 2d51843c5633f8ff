import Bytes

/// A bar a row, made of phases one behind the other, over lengths of time from zero on.
///
///     PhaseBars(
///       rows: [.init("Presence stale in EU", detail: "14 Oct", phases: phases, href: "a/index.html")],
///       label: "Eight incidents as bars of four phases").write(.wide, .narrow, into: &buffer)
///
/// A bar that is more than a quarter longer than the second longest is cut there, with a mark, so that it doesn't dwarf
/// the others; the length behind it is the true one.
package struct PhaseBars: Chart {
  package struct Row: Hashable, Sendable {
    package var name: String
    /// A word more, such as a date; may be empty.
    package var detail: String
    fileprivate let phases: [AxisPhase]
    /// Already safe to follow.
    package var href: String?
    /// Of all phases together, a hundred years at most.
    let seconds: Int

    /// Of `phases` only kind, label and how long each lasts matter; those beyond the 16th only count for the length.
    package init(_ name: String, detail: String = "", phases: [AxisPhase], href: String? = nil) {
      self.name = name
      self.detail = detail
      self.phases = Array(phases.prefix(16))
      self.href = href
      seconds = phases.reduce(0) { min($0 + $1.seconds, DurationText.limit) }
    }
  }

  /// From the top down; those beyond the 40th are only counted.
  package var rows: [Row]
  /// What it shows, in words.
  package var label: String

  package init(rows: [Row], label: String) {
    self.rows = rows
    self.label = label
  }

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let shown = ShownRows(rows, limit: 40)
    let layout = PhaseBarsLayout(Array(shown.rows), width: width)
    let base = layout.foot + shown.restHeight
    let hasLinks = shown.rows.contains { $0.href != nil }
    SVGDrawing(width: width, height: base + 24, label: label, hasLinks: hasLinks).write(into: &buffer) {
      svg in
      drawAxis(layout, base: base, &svg)
      for (index, row) in shown.rows.enumerated() {
        svg.link(row.href) { draw(row, top: layout.top(of: index), layout, &$0) }
      }
      shown.drawRest(top: layout.foot, &svg)
    }
  }

  private func drawAxis(_ layout: PhaseBarsLayout, base: Double, _ svg: inout SVGWriter) {
    var labels = TickLabels(width: layout.width)
    for tick in layout.ticks.ticks {
      let x = layout.x(of: tick.seconds)
      svg.line(x, 0, x, base, tick.seconds == 0 ? "ax2" : "ax")
      _ = labels.draw(tick.label, at: x, y: base + 17, &svg)
    }
  }

  private func draw(_ row: Row, top: Double, _ layout: PhaseBarsLayout, _ svg: inout SVGWriter) {
    let name = RowName(row.name, detail: row.detail)
    if layout.width.isNarrow {
      name.drawAbove(y: top + 14, room: layout.width.points, &svg)
    } else {
      name.drawLine(y: top + 18, room: layout.plot.lowerBound - 12, &svg)
    }
    let y = top + layout.barOffset
    drawPhases(of: row, y: y, layout, &svg)
    let end = layout.x(of: row.seconds)
    if row.seconds > layout.seconds { drawBreak(of: row, x: end, y: y, layout, &svg) }
    svg.text(DurationText.of(row.seconds), end + 6, y + layout.barHeight - 3, "s k hal")
  }

  private func drawPhases(of row: Row, y: Double, _ layout: PhaseBarsLayout, _ svg: inout SVGWriter) {
    var before = 0
    for phase in row.phases where phase.seconds > 0 && before < layout.seconds {
      let start = layout.x(of: before)
      before += phase.seconds
      let width = max(1.5, layout.x(of: before) - start - 1)
      svg.rect(start + 0.5, y, width, layout.barHeight, phase.kind.cssClass, title: phase.label)
    }
  }

  /// A slanted gap before the bar's end; it tells of what lies behind it.
  private func drawBreak(
    of row: Row, x: Double, y: Double, _ layout: PhaseBarsLayout, _ svg: inout SVGWriter
  ) {
    let (top, foot) = (SVGNumber(y - 3), SVGNumber(y + layout.barHeight + 3))
    let slant = SVGNumber(6.0)
    svg.path("cut", title: row.phases.map(\.label).joined(separator: ", ")) { svg in
      svg.move(to: SVGNumber(x - 14), foot)
      svg.step(to: x - 9, y - 3)
      svg.horizontal(by: slant)
      svg.step(to: x - 8, y + layout.barHeight + 3)
      svg.close()
    }
    svg.path("lm") { svg in
      for left in [x - 14, x - 8] {
        svg.move(to: SVGNumber(left), foot)
        svg.raw("L")
        svg.number(left + 5)
        svg.raw(" ")
        svg.number(top)
      }
    }
  }
}

extension AxisPhase {
  /// How long it lasts, between nothing and a hundred years.
  fileprivate var seconds: Int {
    let (length, isTooLong) = end.subtractingReportingOverflow(start)
    return isTooLong ? DurationText.limit : min(max(length, 0), DurationText.limit)
  }
}
