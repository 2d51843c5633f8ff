/// Ticks at round lengths of time, from zero on.
struct DurationTicks {
  let ticks: [(seconds: Int, label: String)]

  /// As many as have room for their words on an axis of so many points and seconds; both are above zero.
  init(upTo seconds: Int, points: Double) {
    let steps = Self.steps + [32, 64, 128, 365, 730, 1_825, 3_650, 7_300, 14_600].map { $0 * 86_400 }
    let stepPoints = { (step: Int) -> Double in points * Double(step) / Double(seconds) }
    let fitting = steps.lazy.filter { stepPoints($0) > 20 }.first { step in
      let labels = Self.ticks(every: step, upTo: seconds).map(\.label)
      return stepPoints(step) >= (labels.map(TextMetrics.small.width).max() ?? 0) + 10
    }
    ticks = fitting.map { Self.ticks(every: $0, upTo: seconds) } ?? [(0, "0")]
  }

  private static func ticks(every step: Int, upTo end: Int) -> [(seconds: Int, label: String)] {
    (0...end / step).map { ($0 * step, $0 == 0 ? "0" : DurationText.of($0 * step)) }
  }

  private static let steps: [Int] =
    [1, 2, 5, 10, 15, 30] + [1, 2, 5, 10, 15, 30].map { $0 * 60 } + [1, 2, 3, 6, 12].map { $0 * 3_600 }
    + [1, 2, 7, 14].map { $0 * 86_400 }
}
