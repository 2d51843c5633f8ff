/// Names of series: of the dotted path, the part in which they differ.
enum GraphiteNames {
  static func named(_ series: [SampledSeries]) -> [SampledSeries] {
    zip(series, shortened(series.map(\.name))).map { series, name in
      var series = series
      series.name = name
      return series
    }
  }

  /// In bytes; what is longer has no use for a shorter one.
  private static let longest = 1000

  /// Calls of functions and names with blanks were made by somebody, and stay as they are.
  static func shortened(_ targets: [String]) -> [String] {
    guard
      !targets.contains(where: { $0.utf8.count > longest || $0.utf8.contains { "( ,".utf8.contains($0) } })
    else { return targets }
    let paths = targets.map { $0.split(separator: ".", omittingEmptySubsequences: false) }
    let shortest = paths.map(\.count).min() ?? 0
    guard Set(targets).count > 1 else { return paths.map { String($0.last ?? "") } }
    let front = shared(paths, most: shortest - 1)
    let back = shared(paths.map { Array($0.reversed()) }, most: shortest - 1 - front)
    return paths.map { $0.dropFirst(front).dropLast(back).joined(separator: ".") }
  }

  /// How many parts from the front on all paths have in common.
  private static func shared(_ paths: [[Substring]], most: Int) -> Int {
    guard let first = paths.first else { return 0 }
    var count = 0
    while count < most, paths.allSatisfy({ $0[count] == first[count] }) { count += 1 }
    return count
  }
}
