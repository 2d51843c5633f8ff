/// How much was said, a bar a minute, or a longer time where a minute would be too thin to see; the first of the
/// highest has its number above it.
struct MessageRow: AxisRow {
  let messages: [Int]
  let name: String

  let height = 50.0
  let nameOffset = 30.0
  private static let barHeight = 34.0
  /// Of a bar, in points.
  private static let widest = 24.0

  func detail(_ scale: TimeScale) -> String {
    let seconds = Self.binLength(scale)
    return switch seconds {
    case 60: "a minute"
    case ..<3_600: "each \(seconds / 60) minutes"
    case 3_600: "an hour"
    case ..<86_400: "each \(seconds / 3_600) hours"
    case 86_400: "a day"
    default: "each \(seconds / 86_400) days"
    }
  }

  func draw(top: Double, _ scale: TimeScale, _ svg: inout SVGWriter) {
    let length = Self.binLength(scale)
    let counts = counts(length, scale)
    let most = counts.max() ?? 0
    let foot = top + height
    svg.line(scale.plot.lowerBound, foot + 0.5, scale.plot.upperBound, foot + 0.5, "ax2")
    guard most > 0, let peak = counts.firstIndex(of: most) else { return }
    svg.path("fd") { drawBars(counts, most, length, foot: foot, scale, &$0) }
    let x = (scale.bounded(peak * length) + scale.bounded((peak + 1) * length)) / 2
    svg.text("\(most)", x, foot - Self.barHeight - 2, "s q hal", anchor: .middle)
  }

  /// As one outline, which goes from bar to bar along their foot: there may be hundreds. Most are as wide as the others,
  /// and few heights differ, so these numbers are made once.
  private func drawBars(
    _ counts: [Int], _ most: Int, _ length: Int, foot: Double, _ scale: TimeScale, _ svg: inout SVGWriter
  ) {
    let ground = SVGNumber(foot)
    let tops = (0...most).map { SVGNumber(foot - max(2, Self.barHeight * Double($0) / Double(most))) }
    let usual = Self.barWidth(Double(length) * scale.pointsPerSecond)
    let usualNumber = SVGNumber(usual)
    var isFirst = true
    for (bin, count) in counts.enumerated() where count > 0 {
      let (start, end) = (scale.bounded(bin * length), scale.bounded((bin + 1) * length))
      let isCut = (bin + 1) * length > scale.seconds
      let width = isCut ? Self.barWidth(end - start) : usual
      let x = SVGNumber(min((start + end - width) / 2, scale.plot.upperBound - width))
      if isFirst { svg.move(to: x, ground) } else { svg.horizontal(to: x) }
      svg.vertical(to: tops[count])
      svg.horizontal(by: isCut ? SVGNumber(width) : usualNumber)
      svg.vertical(to: ground)
      isFirst = false
    }
  }

  /// Of so many points, beside its gap.
  private static func barWidth(_ points: Double) -> Double { min(max(2, points - 1), widest) }

  private func counts(_ length: Int, _ scale: TimeScale) -> [Int] {
    var counts = [Int](repeating: 0, count: scale.seconds / length + 1)
    for second in messages where (0...scale.seconds).contains(second) { counts[second / length] += 1 }
    return counts
  }

  /// In seconds: the shortest of which a bar is at least 2 points wide beside its gap.
  private static func binLength(_ scale: TimeScale) -> Int {
    var length = lengths.first { Double($0) * scale.pointsPerSecond >= 3 } ?? 86_400
    while Double(length) * scale.pointsPerSecond < 3 { length *= 2 }
    return length
  }

  private static let lengths = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440].map { $0 * 60 }
}
