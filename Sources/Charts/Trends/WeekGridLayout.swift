/// Where the hours of `WeekGrid` stand, in points.
struct WeekGridLayout {
  let width: ChartWidth
  let cellWidth: Double
  let cellHeight: Double
  /// The count of the fullest hour.
  let most: Int
  /// Where the last day ends.
  var foot: Double { 7 * cellHeight + 2 }
  /// The middle of the line that explains the sizes.
  var keyLine: Double { foot + 26 + cellHeight / 2 }
  var height: Double { most > 0 ? keyLine + cellHeight / 2 + 2 : foot + 24 }

  /// The radius of one event.
  private let unit: Double
  private static let start = 36.0

  init(_ week: [[Int]], width: ChartWidth) {
    self.width = width
    let sums = week.map { TextMetrics.small.width(of: "\($0.reduce(0, +))") }.max() ?? 0
    cellWidth = (width.points - Self.start - sums - 10) / 24
    cellHeight = width.isNarrow ? 18 : 24
    most = week.joined().max() ?? 0
    unit = min(4.5, (min(cellWidth, cellHeight) / 2 - 0.5) / Double(max(1, most)).squareRoot())
  }

  func x(ofHour hour: Int) -> Double { Self.start + cellWidth * Double(hour) }
  func y(ofDay day: Int) -> Double { 1 + cellHeight * Double(day) }

  /// As areas go, but no smaller than one can see.
  func radius(of count: Int) -> Double { max(0.8, unit * Double(count).squareRoot()) }
}
