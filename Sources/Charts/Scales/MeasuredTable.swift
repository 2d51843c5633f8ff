/// What was measured within an axis, in the order of time: a moment a row, and a column a line.
struct MeasuredTable {
  /// In seconds from the left end, ascending.
  let times: [Int]
  /// One value a moment; no number where nothing was measured, infinity where nobody meant to.
  let columns: [[Double]]
  /// The moments before which some are missing: by what is usual between two, one at least should lie there.
  let breaks: [Int]

  /// `times` in any order; a column may have fewer values.
  init(times: [Int], columns: [[Double]], seconds: Int) {
    let order = Self.order(of: times, within: seconds)
    let ordered = order.map { times[$0] }
    self.times = ordered
    self.columns = columns.map { values in order.map { $0 < values.count ? Self.bounded(values[$0]) : .nan } }
    breaks = Self.breaks(ordered)
  }

  private static func order(of times: [Int], within seconds: Int) -> [Int] {
    let inside = times.indices.filter { (0...seconds).contains(times[$0]) }
    let isAscending = zip(inside, inside.dropFirst()).allSatisfy { times[$0] <= times[$1] }
    return isAscending ? inside : inside.sorted { (times[$0], $0) < (times[$1], $1) }
  }

  private static func bounded(_ value: Double) -> Double {
    value.isFinite ? ValueScale.bounded(value) : value == .infinity ? value : .nan
  }

  /// Nine in ten moments are so near to the one before; of a few moments none is usual.
  private static func breaks(_ times: [Int]) -> [Int] {
    guard times.count > 8 else { return [] }
    let distances = zip(times, times.dropFirst()).map { $1 - $0 }
    let usual = distances.sorted()[distances.count * 9 / 10]
    return distances.indices.filter { distances[$0] * 2 > usual * 3 }.map { $0 + 1 }
  }
}
