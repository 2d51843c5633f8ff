/// A measured series under an incident's clock.
package struct AxisSeries: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    /// Seconds from the axis' left end.
    package var second: Int
    /// `nil` or no number: nothing was measured, and the line has a gap.
    package var value: Double?

    package init(_ second: Int, _ value: Double?) {
      self.second = second
      self.value = value.flatMap { $0.isFinite ? min(max($0, -1e15), 1e15) : nil }
    }
  }

  package var name: String
  /// Such as `connections`; may be empty.
  package var unit: String
  /// In the order of time.
  package var points: [Point]
  package var limit: Double?
  package var limitLabel: String

  package init(
    name: String, unit: String = "", points: [Point], limit: Double? = nil, limitLabel: String = ""
  ) {
    self.name = name
    self.unit = unit
    self.points = points
    self.limit = limit.flatMap { $0.isFinite ? min(max($0, -1e15), 1e15) : nil }
    self.limitLabel = limitLabel
  }
}
