/// From seconds to points, with ticks at round times of the clock.
struct TimeScale {
  /// What the clock says at the left end, in seconds since 1970-01-01.
  private let start: Int
  let seconds: Int
  /// In the order of time.
  private let changes: [ClockChange]
  let plot: ClosedRange<Double>

  private static let day = 86_400

  /// The length is bounded to a minute and 10 years.
  init(start: Int, seconds: Int, changes: [ClockChange] = [], plot: ClosedRange<Double>) {
    let limit = 1_000_000 * Self.day
    self.start = min(max(start, -limit), limit)
    self.seconds = Self.length(seconds)
    self.changes = changes.filter { $0.second > 0 }.sorted { $0.second < $1.second }
    self.plot = plot
  }

  /// How long an axis of so many seconds is.
  static func length(_ seconds: Int) -> Int { min(max(seconds, 60), 3_660 * day) }

  var pointsPerSecond: Double { (plot.upperBound - plot.lowerBound) / Double(seconds) }

  /// `nil` outside the axis.
  func x(of second: Int) -> Double? {
    (0...seconds).contains(second) ? bounded(second) : nil
  }

  /// Times outside lie at the axis' ends.
  func bounded(_ second: Int) -> Double {
    plot.lowerBound + Double(min(max(second, 0), seconds)) * pointsPerSecond
  }

  var ticks: [(x: Double, label: String, isDay: Bool)] {
    let step = tickStep
    var ticks: [(x: Double, label: String, isDay: Bool)] = []
    var (second, shift) = (0, 0)
    for change in changes + [ClockChange(at: seconds + 1, by: 0)] where second <= seconds {
      let end = min(change.second, seconds + 1)
      ticks += self.ticks(every: step, in: second..<max(second, end), start: start + shift)
      (second, shift) = (end, shift + min(max(change.shift, -Self.day), Self.day))
    }
    return ticks
  }

  /// While nobody changes the clocks, which show `start` at the left end, or would show it.
  private func ticks(
    every step: Int, in stretch: Range<Int>, start: Int
  ) -> [(x: Double, label: String, isDay: Bool)] {
    let from = start + stretch.lowerBound
    let first = from + (step - from.quotientAndRemainderFloored(by: step).remainder) % step
    return stride(from: first, to: start + stretch.upperBound, by: step).map { clock in
      let isDay = clock.quotientAndRemainderFloored(by: Self.day).remainder == 0
      return (bounded(clock - start), Self.label(of: clock), isDay)
    }
  }

  /// The smallest at which labels keep apart.
  private var tickStep: Int {
    let room = TextMetrics.smallBold.width(of: "00 Mmm") + 12
    var step = Self.steps.first { Double($0) * pointsPerSecond >= room } ?? 28 * Self.day
    while Double(step) * pointsPerSecond < room { step *= 2 }
    return step
  }

  private static let steps: [Int] =
    [1, 2, 5, 10, 15, 30].map { $0 * 60 } + [1, 2, 3, 6, 12].map { $0 * 3_600 }
    + [1, 2, 7, 14].map { $0 * day }

  /// `09:30`, and `15 Oct` at midnight.
  private static func label(of clock: Int) -> String {
    let (days, second) = clock.quotientAndRemainderFloored(by: day)
    guard second > 0 else { return name(ofDay: days) }
    return "\(twoDigits(second / 3_600)):\(twoDigits(second / 60 % 60))"
  }

  /// `15 Oct`, at the left end.
  var firstDay: String { Self.name(ofDay: start.quotientAndRemainderFloored(by: Self.day).quotient) }

  private static func name(ofDay day: Int) -> String {
    let date = CivilDate(daysSince1970: day)
    return "\(date.day) \(CalendarMonth(index: date.month - 1).name)"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
