/// Where the rows and columns of `SpanRows` stand, in points.
struct SpanRowsLayout {
  let width: ChartWidth
  let axis: CalendarAxis
  /// Where the axis of days begins and ends.
  let plot: ClosedRange<Double>
  /// What the totals need at the right.
  let totalWidth: Double
  /// Where the axis of days stands.
  let base: Double
  /// From a row's top to its line.
  let lineOffset: Double
  private let rowHeight: Double

  init(_ rows: [SpanRows.Row], days: ClosedRange<Int>, width: ChartWidth) {
    self.width = width
    let hasDetails = rows.contains { !$0.detail.isEmpty }
    lineOffset = width.isNarrow ? 28 : hasDetails ? 20 : 14
    rowHeight = width.isNarrow ? 40 : hasDetails ? 38 : 28
    base = rowHeight * Double(max(1, rows.count)) + 6
    totalWidth = min(60, rows.map { TextMetrics.smallBold.width(of: $0.total) }.max() ?? 0)
    let start = width.isNarrow ? 8 : RowName.room(for: rows.map { RowName($0.name) }, in: width) + 18
    let end = width.points - 9 - (totalWidth > 0 ? totalWidth + 10 : 0)
    plot = start...max(start + 1, end)
    axis = CalendarAxis(days: days, across: plot)
  }

  func top(of row: Int) -> Double { rowHeight * Double(row) }
}
