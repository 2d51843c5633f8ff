extension SeriesChart {
  /// One measured series.
  package struct Line: Hashable, Sendable {
    package var name: String
    /// One for each of the chart's times; no number where nothing was measured.
    package var values: [Double]

    package init(_ name: String, values: [Double]) {
      self.name = name
      self.values = values
    }
  }
}
