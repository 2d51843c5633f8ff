/// The times of a graph, evenly apart.
enum TimeGrid {
  /// The most common distance, of several the shortest; `nil` for fewer than two times.
  static func step(of times: [Int]) -> Int? { commonDistance(of: times)?.distance }

  /// Series with times of their own on common ones; if they were sampled `onGrid`, with the times that are missing in their
  /// gaps.
  static func table(
    of series: [SampledSeries], _ format: GraphDataFormat, onGrid: Bool = true
  ) throws(DataFault) -> MeasuredTable {
    let united = try unitedTimes(of: series)
    let times =
      onGrid || isEven(united) ? filled(united, most: DataLimits.points / max(series.count, 1)) : united
    guard !times.isEmpty else { throw .lacks("values", 0) }
    let columns = series.map {
      MeasuredTable.Column(name: $0.name, unit: $0.unit, values: values($0.values, at: $0.times, on: times))
    }
    return MeasuredTable(format: format, times: times, columns: columns)
  }

  /// With the times that are missing where the distance is one and a half steps or more. Where that would make more than `most`
  /// times, one in each gap, a step behind its front.
  static func filled(_ times: [Int], most: Int) -> [Int] {
    guard let step = gridStep(of: times), let first = times.first else { return times }
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

  /// Where much is missing, the shortest distance is the step, if all others are so many of it and it is no accident.
  private static func gridStep(of times: [Int]) -> Int? {
    let distances = distances(of: times)
    guard let shortest = distances.min() else { return nil }
    let isGrid = distances.allSatisfy { $0 % shortest == 0 }
    return isGrid && distances.count { $0 == shortest } * 4 >= distances.count ? shortest : step(of: times)
  }

  /// Programs that look every minute do so to a second or two.
  private static func missingCount(in distance: Int, _ step: Int) -> Int {
    max(0, (2 * distance + step) / (2 * step) - 1)
  }

  /// What was measured at some times, on a grid that has all of them; NaN where it has more.
  static func values(_ values: [Double], at times: [Int], on grid: [Int]) -> [Double] {
    guard grid.count != times.count else { return values }
    var next = 0
    return grid.map { time in
      guard next < times.count, times[next] == time else { return .nan }
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
    guard times.count * series.count <= DataLimits.points else { throw .tooManyPoints(0) }
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
