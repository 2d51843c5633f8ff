/// The names of curves behind their ends, where they touch neither each other nor, if it can be, a curve.
struct ClosingLabels {
  struct Label {
    let curve: ClosingSteps
    let tone: SeriesTone
    let xs: ClosedRange<Double>
    /// Where its curve ends.
    let end: Double
    /// The middle of its line.
    fileprivate(set) var y: Double

    var ys: ClosedRange<Double> { y - 6...y + 6 }
    var leader: (xs: ClosedRange<Double>, ys: ClosedRange<Double>) {
      ClosingLabels.leader(to: y, from: end, xs)
    }
  }

  private(set) var labels: [Label] = []
  private let curves: [ClosingSteps]
  private let scale: ClosingScale

  private static let lineHeight = 14.0

  /// The first curves have the first choice.
  init(_ curves: [ClosingSteps], _ scale: ClosingScale) {
    self.curves = curves
    self.scale = scale
    for (index, curve) in curves.prefix(SeriesTone.count).enumerated() {
      let start = scale.x(of: curve.lastDay) + ClosingScale.leader
      let xs = start...start + scale.nameRoom
      let wanted = scale.y(of: curve.lastShare)
      guard let y = place(wanted, xs) else { continue }
      labels.append(Label(curve: curve, tone: SeriesTone(number: index + 1), xs: xs, end: wanted, y: y))
    }
    sortColumns()
  }

  /// The best of the places where no other name stands.
  private func place(_ wanted: Double, _ xs: ClosedRange<Double>) -> Double? {
    let others = labels.filter { $0.xs.overlaps(xs) }
    let near = (0...40).flatMap { [wanted - Double($0) * 5, wanted + Double($0) * 5] }
    let touching = others.flatMap { [$0.y - Self.lineHeight, $0.y + Self.lineHeight] }
    let free = (near + touching).filter { y in
      (scale.top...scale.foot).contains(y)
        && others.allSatisfy { abs($0.y - y) >= Self.lineHeight - 0.01 }
    }
    return free.map { (y: $0, cost: cost(of: $0, wanted, xs)) }.min { $0.cost < $1.cost }?.y
  }

  /// A curve or a leader through a name is as bad as a name that is far from its curve.
  private func cost(of y: Double, _ wanted: Double, _ xs: ClosedRange<Double>) -> Double {
    let ys = y - 6...y + 6
    let leader = Self.leader(to: y, from: wanted, xs)
    let crossed = labels.count { label in
      (label.leader.xs.overlaps(xs) && label.leader.ys.overlaps(ys))
        || (leader.xs.overlaps(label.xs) && leader.ys.overlaps(label.ys))
    }
    return abs(y - wanted) + 30 * Double(crossed + curves.count { $0.crosses(xs, ys, scale) })
  }

  /// The box around the line from a curve's end to its name.
  private static func leader(to y: Double, from end: Double, _ xs: ClosedRange<Double>)
    -> (xs: ClosedRange<Double>, ys: ClosedRange<Double>)
  {
    (xs.lowerBound - ClosingScale.leader + 1...xs.lowerBound - 3, min(y, end)...max(y, end))
  }

  /// Names of curves that end on one day stand in the order of the ends.
  private mutating func sortColumns() {
    for day in Set(labels.map(\.curve.lastDay)).sorted() {
      let column = labels.indices.filter { labels[$0].curve.lastDay == day }
      let ys = column.map { labels[$0].y }.sorted()
      let order = column.sorted {
        (-labels[$0].curve.lastShare, $0) < (-labels[$1].curve.lastShare, $1)
      }
      for (index, y) in zip(order, ys) { labels[index].y = y }
    }
  }

  func draw(_ svg: inout SVGWriter) {
    for label in labels {
      let x = label.xs.lowerBound
      svg.path(label.tone.fineLine, title: nil) { svg in
        svg.move(to: x - ClosingScale.leader + 1, label.end)
        svg.step(to: x - 3, label.y)
      }
      let share = ": " + label.curve.percent
      let room = scale.nameRoom - TextMetrics.smallBold.width(of: share)
      let name = TextMetrics.smallBold.fitted(label.curve.name, into: room)
      svg.text(name + share, x, label.y + 4, "s k hal", full: label.curve.name + share)
    }
  }
}
