import Bytes

/// A row a thing: its name, a line from its beginning to its end, and marks on the line, over a calendar.
///
///     SpanRows(rows: [.init("Alert on pool use", detail: "presence", span: .open(from: 20_100), marks: marks)],
///       days: 20_000...20_756, nowLabel: "now", label: "Six actions as lines").write(.wide, into: &buffer)
package struct SpanRows: Chart {
  package enum Span: Hashable, Sendable {
    /// In days since 1970-01-01; it goes on to the end of the axis.
    case open(from: Int)
    case closed(from: Int, to: Int)
    /// The marks alone matter: a hairline across.
    case none
  }

  package struct Row: Hashable, Sendable {
    package var name: String
    /// A word more about it, in small type; may be empty.
    package var detail: String
    package var span: Span
    package var marks: [DatedMark]
    /// Stands behind the row, such as `11×`; may be empty.
    package var total: String

    package init(
      _ name: String, detail: String = "", span: Span = .none, marks: [DatedMark], total: String = ""
    ) {
      self.name = name
      self.detail = detail
      self.span = span
      self.marks = marks
      self.total = total
    }
  }

  /// From the top down.
  package var rows: [Row]
  /// Days since 1970-01-01; what lies outside is drawn at the axis' ends, marks are left out.
  package var days: ClosedRange<Int>
  /// Names the last day; `nil` for none.
  package var nowLabel: String?
  /// What it shows, in words.
  package var label: String

  package init(rows: [Row], days: ClosedRange<Int>, nowLabel: String? = nil, label: String) {
    self.rows = rows
    self.days = days
    self.nowLabel = nowLabel
    self.label = label
  }

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let layout = SpanRowsLayout(rows, days: days, width: width)
    let hasLinks = rows.contains { $0.marks.contains { $0.href != nil } }
    SVGDrawing(width: width, height: layout.base + 24, label: label, hasLinks: hasLinks).write(into: &buffer)
    { svg in
      drawAxis(layout, &svg)
      for (index, row) in rows.enumerated() { draw(row, top: layout.top(of: index), layout, &svg) }
    }
  }

  private func drawAxis(_ layout: SpanRowsLayout, _ svg: inout SVGWriter) {
    var labels = Occupancy(within: 0...layout.width.points)
    if let nowLabel {
      let x = layout.plot.upperBound
      let text = TextMetrics.small.fitted(nowLabel, into: 80)
      if labels.take(width: TextMetrics.small.width(of: text), at: x + 6, anchor: .end) {
        svg.text(text, x + 6, layout.base + 17, "s q", anchor: .end)
      }
      svg.line(x, 0, x, layout.base, "ax2")
    }
    let ticks = layout.axis.ticks
    svg.verticalLines(ticks.map(\.x), from: 0, to: layout.base, "ax")
    for tick in ticks {
      guard labels.take(width: TextMetrics.small.width(of: tick.label), at: tick.x, anchor: .middle) else {
        continue
      }
      svg.text(tick.label, tick.x, layout.base + 17, "s q", anchor: .middle)
    }
  }

  private func draw(_ row: Row, top: Double, _ layout: SpanRowsLayout, _ svg: inout SVGWriter) {
    drawNames(row, top: top, layout, &svg)
    let y = top + layout.lineOffset
    drawSpan(row.span, y: y, layout, &svg)
    for mark in row.marks.sorted(by: DatedMark.precedes) where layout.axis.contains(mark.day) {
      svg.link(mark.href) {
        $0.circle(layout.axis.x(of: mark.day), y, 6, mark.rank.haloedClass, title: mark.title)
      }
    }
    if !row.total.isEmpty {
      let text = TextMetrics.smallBold.fitted(row.total, into: layout.totalWidth)
      svg.text(text, layout.width.points, y + 4, "s k", anchor: .end, full: row.total)
    }
  }

  private func drawNames(_ row: Row, top: Double, _ layout: SpanRowsLayout, _ svg: inout SVGWriter) {
    let name = RowName(row.name, detail: row.detail)
    if layout.width.isNarrow {
      name.drawAbove(y: top + 14, room: layout.width.points, &svg)
    } else {
      let y = top + (row.detail.isEmpty ? layout.lineOffset + 4 : 16)
      name.drawBeside(y: y, detailY: top + 30, room: layout.plot.lowerBound - 18, &svg)
    }
  }

  private func drawSpan(_ span: Span, y: Double, _ layout: SpanRowsLayout, _ svg: inout SVGWriter) {
    switch span {
    case .open(let from):
      let x = layout.axis.x(of: from)
      svg.line(x, y, layout.plot.upperBound, y, "ld", width: "2.5")
      svg.circle(x, y, 3.5, "fo")
    case .closed(let from, let to):
      let (start, end) = (layout.axis.x(of: from), layout.axis.x(of: max(from, to)))
      svg.line(start, y, end, y, "lm", width: "1.5")
      svg.circle(start, y, 3.5, "fo")
      svg.line(end, y - 5, end, y + 5, "lm", width: "2")
    case .none: svg.line(layout.plot.lowerBound, y, layout.plot.upperBound, y, "ax2")
    }
  }
}
