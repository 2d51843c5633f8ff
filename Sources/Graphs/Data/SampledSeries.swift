/// Values of one series, each with its own time.
struct SampledSeries {
  var name: String
  var unit: String?
  /// Ascending, each once.
  private(set) var times: [Int] = []
  private(set) var values: [Double] = []

  init(name: String, unit: String? = nil) {
    self.name = name
    self.unit = unit
  }

  mutating func append(_ value: Double, at time: Int, offset: Int) throws(DataFault) {
    if let last = times.last {
      guard time != last else { throw .twice(offset) }
      guard time > last else { throw .unordered(offset) }
    }
    times.append(time)
    values.append(value.isFinite ? value : .nan)
  }

  /// With the times that are missing in its gaps, and nothing measured at them.
  func filled(step: Int, most: Int) -> SampledSeries {
    var filled = self
    filled.times = TimeGrid.filled(times, step: step, most: most)
    guard filled.times.count > times.count else { return self }
    filled.values = TimeGrid.values(values, at: times, on: filled.times)
    return filled
  }
}
