/// Where the cells of `HeatGrid` stand, in points.
struct HeatGridLayout {
  let width: ChartWidth
  /// Those that are drawn.
  let columns: [HeatGrid.Column]
  /// The lines above each of them.
  let heads: [[String]]
  /// From the first cell to the end of the last.
  let cells: ClosedRange<Double>
  let columnWidth: Double
  /// Between two cells.
  let gap: Double
  let cellHeight: Double
  /// From a row's top to its cells.
  let cellOffset: Double
  /// Where the last row ends.
  let foot: Double
  /// How many columns at the left are left out.
  private let skipped: Int
  private let rowsTop: Double
  private let rowHeight: Double

  init(_ all: [HeatGrid.Column], _ rows: [HeatGrid.Row], width: ChartWidth) {
    self.width = width
    let columns = Array(all.suffix(60))
    let skipped = all.count - columns.count
    (self.columns, self.skipped) = (columns, skipped)
    (rowHeight, cellOffset, cellHeight) = width.isNarrow ? (44, 17, 22) : (30, 0, 28)
    let totals = rows.map { Self.total($0, skipped, columns.count) }
    let totalWidth = max(
      TextMetrics.small.width(of: "total"),
      totals.map { TextMetrics.smallBold.width(of: "\($0)") }.max() ?? 0)
    let start = width.isNarrow ? 0 : RowName.room(for: rows.map { RowName($0.name) }, in: width) + 12
    cells = start...max(start + 1, width.points - totalWidth - 8)
    columnWidth = (cells.upperBound - cells.lowerBound) / Double(max(1, columns.count))
    gap = columnWidth < 12 ? 1 : 2
    heads = Self.heads(columns, columnWidth: columnWidth)
    rowsTop = 8 + 13 * Double(heads.map(\.count).max() ?? 0)
    foot = rowsTop + rowHeight * Double(rows.count) + 4
  }

  func top(of row: Int) -> Double { rowsTop + rowHeight * Double(row) }

  func x(of column: Int) -> Double { cells.lowerBound + columnWidth * Double(column) }

  /// At one of the columns that are drawn.
  func count(of row: HeatGrid.Row, at column: Int) -> Int {
    let index = skipped + column
    return row.counts.indices.contains(index) ? max(0, row.counts[index]) : 0
  }

  /// In all columns that are drawn.
  func total(of row: HeatGrid.Row) -> Int { Self.total(row, skipped, columns.count) }

  private static func total(_ row: HeatGrid.Row, _ skipped: Int, _ count: Int) -> Int {
    row.counts.dropFirst(skipped).prefix(count).reduce(0) { sum, count in
      let (next, isTooMuch) = sum.addingReportingOverflow(max(0, count))
      return isTooMuch ? Int.max : next
    }
  }

  /// All in as many lines, so that what is noted about one stands below.
  private static func heads(_ columns: [HeatGrid.Column], columnWidth: Double) -> [[String]] {
    let fits = columns.allSatisfy { TextMetrics.small.width(of: $0.name) <= columnWidth - 10 }
    let room = max(columnWidth - 4, 48)
    return columns.map { column in
      let parts = fits ? [column.name] : lines(of: column.name)
      return (parts + (column.note.isEmpty ? [] : [column.note])).map {
        TextMetrics.small.fitted($0, into: room)
      }
    }
  }

  private static func lines(of name: String) -> [String] {
    name.split(separator: " ", maxSplits: 1).map(String.init)
  }
}
