/// The curves of a chart: at most eight stand out, by how much they change or how much they are.
struct SeriesLayers {
  /// The first one at the bottom of a stack, or the first of the caller's.
  private(set) var strong: [SeriesLayer] = []
  /// Thin lines; none in a stack.
  private(set) var quiet: [SeriesLayer] = []
  /// How many are quiet, or are one in a stack.
  private(set) var restCount = 0
  let isStack: Bool

  init(_ lines: [SeriesChart.Line], _ table: MeasuredTable, isStack: Bool) {
    self.isStack = isStack
    let chosen = Self.chosen(table.columns, isStack: isStack)
    let others = lines.indices.filter { !chosen.contains($0) }
    restCount = others.count
    strong = chosen.enumerated().map { position, index in
      SeriesLayer(
        name: lines[index].name, tone: SeriesTone(number: position + 1), values: table.columns[index])
    }
    let rest = others.map { SeriesLayer(name: lines[$0].name, tone: .quiet, values: table.columns[$0]) }
    if isStack { stack(rest, moments: table.times.count) } else { quiet = rest }
  }

  /// Of all values that are drawn; `nil` if there are none.
  var range: ClosedRange<Double>? {
    let ranges = (strong + quiet).compactMap(\.values.finiteRange)
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max() else {
      return nil
    }
    return low...high
  }

  /// What the quiet ones are called; `nil` if there are none.
  var restName: String? { restCount == 0 ? nil : "\(restCount) more" }

  /// Of the strong ones, and one for all quiet ones.
  var names: [(name: String, tone: SeriesTone)] {
    strong.map { ($0.name, $0.tone) } + (quiet.isEmpty ? [] : [(restName ?? "", .quiet)])
  }

  /// Lays them upon each other. One that has no value lets the others down to where it would begin.
  private mutating func stack(_ rest: [SeriesLayer], moments: Int) {
    if let restName {
      strong.append(
        SeriesLayer(name: restName, tone: .quiet, values: Self.total(rest.map(\.values), moments)))
    }
    var sums = [Double](repeating: 0, count: moments)
    strong = strong.map { layer in
      var values = layer.values
      for index in values.indices where values[index].isFinite {
        sums[index] += values[index]
        values[index] = sums[index]
      }
      return SeriesLayer(name: layer.name, tone: layer.tone, values: values)
    }
  }

  private static func total(_ columns: [[Double]], _ moments: Int) -> [Double] {
    var totals = [Double](repeating: .nan, count: moments)
    for column in columns {
      for index in column.indices where column[index].isFinite {
        totals[index] = (totals[index].isFinite ? totals[index] : 0) + column[index]
      }
    }
    return totals
  }

  /// The places of those that stand out, in their order. One layer of a stack is left for all others, and those too thin
  /// to see are of them.
  private static func chosen(_ columns: [[Double]], isStack: Bool) -> [Int] {
    let weights = columns.map { isStack ? $0.finiteRange?.upperBound ?? 0 : $0.change }
    let least = isStack ? weights.reduce(0, +) * 0.01 : -.infinity
    let visible = weights.indices.filter { weights[$0] > least }
    let seen = !visible.isEmpty && visible.count + 1 < columns.count ? visible : Array(columns.indices)
    let limit = isStack && columns.count > SeriesTone.count ? SeriesTone.count - 1 : SeriesTone.count
    guard seen.count > limit else { return seen }
    return seen.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(limit).sorted()
  }
}
