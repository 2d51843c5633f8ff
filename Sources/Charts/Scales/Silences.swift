/// The stretches of an axis in which no line of a table has a value.
struct Silences {
  /// In points, each at least a few wide.
  private(set) var stretches: [ClosedRange<Double>] = []

  /// Narrower ones are not to be seen.
  private static let least = 3.0

  init(_ table: MeasuredTable, _ scale: TimeScale) {
    let usual = Double(Self.usualStep(table.times)) * scale.pointsPerSecond
    var last = scale.plot.lowerBound
    var (isSilent, nextBreak) = (true, 0)
    for index in table.times.indices {
      if nextBreak < table.breaks.count, table.breaks[nextBreak] == index {
        (isSilent, nextBreak) = (true, nextBreak + 1)
      }
      guard table.columns.contains(where: { !$0[index].isNaN }) else {
        isSilent = true
        continue
      }
      let x = scale.bounded(table.times[index])
      let isEnd = last == scale.plot.lowerBound
      if isSilent, x - last >= Self.least, !isEnd || x - last > usual * 1.5 { stretches.append(last...x) }
      (isSilent, last) = (false, x)
    }
    let end = scale.plot.upperBound
    if end - last >= max(Self.least, usual * 1.5) { stretches.append(last...end) }
  }

  /// What mostly lies between two moments, in seconds.
  private static func usualStep(_ times: [Int]) -> Int {
    let distances = zip(times, times.dropFirst()).map { $1 - $0 }.sorted()
    return distances.isEmpty ? 0 : distances[distances.count / 2]
  }
}
