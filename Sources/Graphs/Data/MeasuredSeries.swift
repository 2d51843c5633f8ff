/// One line of a graph.
package struct MeasuredSeries: Sendable {
  /// Empty only if the file has none.
  package let name: String
  /// Such as `bytes` or `ms`; `nil` if the file doesn't tell.
  package let unit: String?
  /// One a time. NaN where nothing was measured; infinity where the series has no moment of its own, but lies between two that
  /// follow each other: others were measured more often.
  package let values: [Double]

  package init(name: String, unit: String?, values: [Double]) {
    self.name = name
    self.unit = unit
    self.values = values
  }
}

/// Two gaps are the same, although NaN isn't itself.
extension MeasuredSeries: Hashable {
  package static func == (a: MeasuredSeries, b: MeasuredSeries) -> Bool {
    a.name == b.name && a.unit == b.unit && areSame(a.values, b.values)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(unit)
    hasher.combine(values.count)
    for value in values { hasher.combine(value.isNaN ? nil : value) }
  }

  static func areSame(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }
}
