extension SeriesChart {
  /// One measured series.
  package struct Line: Hashable, Sendable {
    package var name: String
    /// One for each of the chart's times; no number where nothing was measured, and infinity at the times of other lines that
    /// are no times of this one.
    package var values: [Double]

    package init(_ name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }
}
