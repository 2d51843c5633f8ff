/// One curve of a chart.
struct SeriesLayer {
  let name: String
  let tone: SeriesTone
  /// A column of the table of measured values, or the sum of those below it in a stack.
  let values: [Double]
}
