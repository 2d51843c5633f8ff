import Bytes

/// Counts in rows and columns, the more the darker, with the number in each cell.
///
///     HeatGrid(
///       columns: [.init("Q2 2014"), .init("Q3 2014", note: "so far")],
///       rows: [.init("presence", counts: [3, 1])], label: "Incidents per service and quarter")
///       .write(.wide, .narrow, into: &buffer)
package struct HeatGrid: Chart {
  package struct Column: Hashable, Sendable {
    /// In two lines, parted at its first space, where columns are narrow.
    package var name: String
    /// Below it, such as `so far`; may be empty.
    package var note: String

    package init(_ name: String, note: String = "") {
      self.name = name
      self.note = note
    }
  }

  package struct Row: Hashable, Sendable {
    package var name: String
    /// One a column; what is missing is 0.
    package var counts: [Int]
    /// Already safe to follow.
    package var href: String?

    package init(_ name: String, counts: [Int], href: String? = nil) {
      self.name = name
      self.counts = counts
      self.href = href
    }
  }

  /// From the left; of more than 60 the last are drawn.
  package var columns: [Column]
  /// From the top down; those beyond the 40th are only counted.
  package var rows: [Row]
  /// What it shows, in words.
  package var label: String

  package init(columns: [Column], rows: [Row], label: String) {
    self.columns = columns
    self.rows = rows
    self.label = label
  }

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let shown = ShownRows(rows, limit: 40)
    let layout = HeatGridLayout(columns, Array(shown.rows), width: width)
    let hasLinks = shown.rows.contains { $0.href != nil }
    let height = layout.foot + shown.restHeight
    SVGDrawing(width: width, height: height, label: label, hasLinks: hasLinks).write(into: &buffer) { svg in
      drawHead(layout, &svg)
      for (index, row) in shown.rows.enumerated() { draw(row, top: layout.top(of: index), layout, &svg) }
      shown.drawRest(top: layout.foot, &svg)
    }
  }

  /// The last columns are the latest, and have the first choice where not all names have room.
  private func drawHead(_ layout: HeatGridLayout, _ svg: inout SVGWriter) {
    let end = layout.cells.upperBound + 4
    var names = Occupancy(within: 0...end, gap: 4)
    for (index, lines) in layout.heads.enumerated().reversed() {
      let width = lines.map(TextMetrics.small.width).max() ?? 0
      let middle = layout.x(of: index) + layout.columnWidth / 2
      let x = min(max(middle, width / 2), end - width / 2)
      guard names.take(width: width, at: x, anchor: .middle) else { continue }
      for (line, text) in lines.enumerated() {
        svg.text(text, x, 12 + 13 * Double(line), "s q", anchor: .middle)
      }
    }
    if !layout.heads.isEmpty, !rows.isEmpty {
      svg.text("total", layout.width.points, 12, "s q", anchor: .end)
    }
  }

  private func draw(_ row: Row, top: Double, _ layout: HeatGridLayout, _ svg: inout SVGWriter) {
    let name = RowName(row.name)
    svg.link(row.href) { svg in
      if layout.width.isNarrow {
        name.drawAbove(y: top + 12, room: layout.width.points, &svg)
      } else {
        name.drawBeside(y: top + 18, detailY: 0, room: layout.cells.lowerBound - 12, &svg)
      }
    }
    let y = top + layout.cellOffset
    for index in layout.columns.indices {
      draw(layout.count(of: row, at: index), of: row, at: index, y: y, layout, &svg)
    }
    svg.text(
      "\(layout.total(of: row))", layout.width.points, y + layout.cellHeight / 2 + 4, "s k", anchor: .end)
  }

  private func draw(
    _ count: Int, of row: Row, at index: Int, y: Double, _ layout: HeatGridLayout, _ svg: inout SVGWriter
  ) {
    let x = layout.x(of: index)
    let row = TextMetrics.small.fitted(row.name, into: 200)
    let column = TextMetrics.small.fitted(layout.columns[index].name, into: 100)
    svg.rect(
      x, y, layout.columnWidth - layout.gap, layout.cellHeight, HeatStep(count).fill, radius: 2,
      title: "\(row), \(column): \(count)")
    if count > 0 { drawNumber(count, x: x + (layout.columnWidth - layout.gap) / 2, y: y, layout, &svg) }
  }

  /// In small type or not at all where a cell is narrow; its title tells the number then.
  private func drawNumber(
    _ count: Int, x: Double, y: Double, _ layout: HeatGridLayout, _ svg: inout SVGWriter
  ) {
    let (text, step) = ("\(count)", HeatStep(count))
    let room = layout.columnWidth - layout.gap - 2
    guard TextMetrics.small.width(of: text) <= room else { return }
    let isSmall = layout.width.isNarrow || TextMetrics.regular.width(of: text) > room
    svg.text(
      text, x, y + layout.cellHeight / 2 + 4, isSmall ? step.smallText : step.text, anchor: .middle)
  }
}
