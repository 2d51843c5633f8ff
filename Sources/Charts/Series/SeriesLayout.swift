/// Where the parts of a chart of series stand, in points.
struct SeriesLayout {
  /// Where the window's shade begins, below its name.
  let bandTop: Double
  /// The middle of the marks.
  let marks: Double
  /// Of the plot.
  let top: Double
  let foot: Double
  let height: Double

  init(legend: Double, hasHead: Bool, hasMarks: Bool, width: ChartWidth) {
    bandTop = legend + (hasHead ? 18 : 2)
    marks = bandTop + 10
    top = bandTop + (hasMarks ? 22 : 5)
    foot = top + (width.isNarrow ? 150 : 190)
    height = foot + 24
  }
}
