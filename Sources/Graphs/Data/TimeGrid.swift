/// The times of a graph, evenly apart.
enum TimeGrid {
  /// The most common distance, of several the shortest; `nil` for fewer than two times.
  static func step(of times: [Int]) -> Int? { commonDistance(of: times)?.distance }

  /// Series with times of their own on common ones; if they were sampled `onGrid`, with the times that are missing in their
  /// gaps.
  static func table(
    of series: [SampledSeries], _ format: GraphDataFormat, onGrid: Bool = true
  ) throws(DataFault) -> MeasuredTable {
    let common = try unitedTimes(of: series)
    let most = DataLimits.points / max(series.count, 1)
    let sampled = series.map { series -> (series: SampledSeries, step: Int?) in
      guard onGrid || isEven(series.times) || isEven(common) else { return (series, nil) }
      guard let step = hasOwnStep(series.times) ? gridStep(of: series.times) : gridStep(of: common) else {
        return (series, nil)
      }
      return (series.filled(step: step, most: most), step)
    }
    let times = try unitedTimes(of: sampled.map(\.series))
    guard !times.isEmpty else { throw .lacks("values", 0) }
    let columns = sampled.map { series, step in
      MeasuredTable.Column(
        name: series.name, unit: series.unit,
        values: values(series.values, at: series.times, every: step, on: times))
    }
    return MeasuredTable(format: format, times: times, columns: columns)
  }

  /// Whether a series was measured so often and so evenly that its own step counts, whatever that of others is.
  private static func hasOwnStep(_ times: [Int]) -> Bool { times.count >= 4 && isEven(times) }

  /// With the times that are missing where the distance is one and a half steps or more. Where that would make more than `most`
  /// times, one in each gap, a step behind its front.
  static func filled(_ times: [Int], most: Int) -> [Int] {
    gridStep(of: times).map { filled(times, step: $0, most: most) } ?? times
  }

  /// The same for a step that is known.
  static func filled(_ times: [Int], step: Int, most: Int) -> [Int] {
    guard let first = times.first else { return times }
    let missing = distances(of: times).map { missingCount(in: $0, step) }
    let total = missing.reduce(0, +)
    guard total > 0 else { return times }
    let fitsAll = times.count + total <= most
    var filled = [first]
    for (index, count) in missing.enumerated() {
      let inserted = fitsAll ? count : min(count, 1)
      filled.append(contentsOf: (0..<inserted).map { times[index] + ($0 + 1) * step })
      filled.append(times[index + 1])
    }
    return filled
  }

  /// Where much is missing, the shortest distance is the step, if all others are so many of it and it is no accident. Nothing
  /// where no two distances are the same, and a step would make far more times than were measured.
  private static func gridStep(of times: [Int]) -> Int? {
    let distances = distances(of: times)
    guard let shortest = distances.min() else { return nil }
    let isGrid = distances.allSatisfy { $0 % shortest == 0 }
    let step =
      isGrid && distances.count { $0 == shortest } * 4 >= distances.count ? shortest : step(of: times)
    guard let step, (commonDistance(of: times)?.count ?? 0) < 2 else { return step }
    return distances.reduce(0) { $0 + missingCount(in: $1, step) } <= 4 * times.count ? step : nil
  }

  /// Programs that look every minute do so to a second or two.
  private static func missingCount(in distance: Int, _ step: Int) -> Int {
    max(0, (2 * distance + step) / (2 * step) - 1)
  }

  /// What was measured at some times, on a grid that has all of them; NaN where it has more.
  static func values(_ values: [Double], at times: [Int], on grid: [Int]) -> [Double] {
    self.values(values, at: times, on: grid) { _ in .nan }
  }

  /// The same, but for infinity between two times that follow each other by `step`, or by any distance where that isn't known:
  /// nobody meant to measure there.
  static func values(_ values: [Double], at times: [Int], every step: Int?, on grid: [Int]) -> [Double] {
    self.values(values, at: times, on: grid) { distance in
      step.map { missingCount(in: distance, $0) == 0 } ?? true ? .infinity : .nan
    }
  }

  /// `between` says what stands between two times, by their distance.
  private static func values(
    _ values: [Double], at times: [Int], on grid: [Int], between: (Int) -> Double
  ) -> [Double] {
    guard grid.count != times.count else { return values }
    var next = 0
    return grid.map { time in
      guard next < times.count, times[next] == time else {
        return next > 0 && next < times.count ? between(times[next] - times[next - 1]) : .nan
      }
      next += 1
      return values[next - 1]
    }
  }

  /// Whether more than half of all distances are the same.
  static func isEven(_ times: [Int]) -> Bool {
    commonDistance(of: times).map { $0.count * 2 > times.count - 1 } ?? false
  }

  private static func unitedTimes(of series: [SampledSeries]) throws(DataFault) -> [Int] {
    guard let first = series.first?.times else { return [] }
    if series.allSatisfy({ $0.times == first }) { return first }
    var times: [Int] = []
    for time in series.flatMap(\.times).sorted() where time != times.last { times.append(time) }
    guard times.count * series.count <= DataLimits.cells else { throw .tooManyTimes(0) }
    return times
  }

  private static func distances(of times: [Int]) -> [Int] { zip(times.dropFirst(), times).map { $0 - $1 } }

  private static func commonDistance(of times: [Int]) -> (distance: Int, count: Int)? {
    var best: (distance: Int, count: Int)?
    var current = (distance: 0, count: 0)
    for distance in distances(of: times).sorted() {
      current = (distance, distance == current.distance ? current.count + 1 : 1)
      if current.count > best?.count ?? 0 { best = current }
    }
    return best
  }
}
