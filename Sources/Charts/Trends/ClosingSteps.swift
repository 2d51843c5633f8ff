/// A curve of `ClosingCurves`, by day and within the axis.
struct ClosingSteps {
  let name: String
  let lastDay: Int
  /// From day 0 on, no two on one day.
  private let steps: [(day: Int, share: Double)]
  private let censored: [Int]

  init(_ curve: ClosingCurves.Curve, _ scale: ClosingScale) {
    name = curve.name
    let end = min(max(curve.lastDay, 0), scale.days)
    lastDay = end
    let points = curve.points.filter { $0.day <= end && $0.share.isFinite }
      .map { (day: max(0, $0.day), share: min(max($0.share, 0), 1)) }
      .sorted { ($0.day, $0.share) < ($1.day, $1.share) }
    var steps = [(day: 0, share: 0.0)]
    for point in points {
      if steps[steps.count - 1].day == point.day {
        steps[steps.count - 1] = point
      } else if steps[steps.count - 1].share != point.share {
        steps.append(point)
      }
    }
    self.steps = steps
    censored = Set(curve.censored.filter { (0...end).contains($0) }).sorted()
  }

  /// Where it ends, 0 to 1.
  var lastShare: Double { steps[steps.count - 1].share }

  /// Its last share; only what is wholly done is 100 %, and only nothing is 0 %.
  var percent: String {
    let rounded = Int((lastShare * 100).rounded())
    return "\(lastShare >= 1 ? 100 : lastShare <= 0 ? 0 : min(max(rounded, 1), 99)) %"
  }

  func draw(_ tone: SeriesTone, _ scale: ClosingScale, _ svg: inout SVGWriter) {
    let title = TextMetrics.small.fitted(name, into: 300)
    svg.path(tone.line, title: "\(title): \(percent) after \(lastDay) \(lastDay == 1 ? "day" : "days")") {
      svg in
      svg.move(to: scale.x(of: 0), scale.y(of: steps[0].share))
      for step in steps.dropFirst() {
        svg.horizontal(to: SVGNumber(scale.x(of: step.day)))
        svg.vertical(to: SVGNumber(scale.y(of: step.share)))
      }
      svg.horizontal(to: SVGNumber(scale.x(of: lastDay)))
    }
    drawCensored(tone, scale, &svg)
  }

  private func drawCensored(_ tone: SeriesTone, _ scale: ClosingScale, _ svg: inout SVGWriter) {
    guard !censored.isEmpty else { return }
    var next = 0
    svg.path(tone.fineLine, title: nil) { svg in
      for day in censored {
        while next < steps.count, steps[next].day <= day { next += 1 }
        let y = scale.y(of: steps[max(0, next - 1)].share)
        svg.move(to: scale.x(of: day), y - 4)
        svg.vertical(to: SVGNumber(y + 4))
      }
    }
  }

  /// Whether it runs through a box, in points.
  func crosses(_ xs: ClosedRange<Double>, _ ys: ClosedRange<Double>, _ scale: ClosingScale) -> Bool {
    for (index, step) in steps.enumerated() {
      let next = index + 1 < steps.count ? steps[index + 1] : (day: lastDay, share: step.share)
      let (start, end) = (scale.x(of: step.day), scale.x(of: next.day))
      guard start <= xs.upperBound, end >= xs.lowerBound else { continue }
      let (y, nextY) = (scale.y(of: step.share), scale.y(of: next.share))
      if ys.contains(y) { return true }
      if xs.contains(end), min(y, nextY) <= ys.upperBound, max(y, nextY) >= ys.lowerBound { return true }
    }
    return false
  }
}
