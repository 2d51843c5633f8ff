import Bytes

/// What share was done by which day, a step curve a cohort, named at its end.
///
///     ClosingCurves(
///       curves: [.init("2026", points: [.init(day: 3, share: 0.2)], lastDay: 120, censored: [40, 77])],
///       label: "Share of actions closed by days since they were opened").write(.wide, .narrow, into: &buffer)
package struct ClosingCurves: Chart {
  package struct Point: Hashable, Sendable {
    /// Days since the beginning.
    package var day: Int
    /// Done from that day on, 0 to 1.
    package var share: Double

    package init(day: Int, share: Double) {
      self.day = day
      self.share = share
    }
  }

  package struct Curve: Hashable, Sendable {
    package var name: String
    /// In any order; of two on one day the greater share holds. It begins at zero.
    package var points: [Point]
    /// To which it is drawn; a curve that ends before day 1 is left out.
    package var lastDay: Int
    /// When something was lost from sight that was not done by then; a tick a day.
    package var censored: [Int]

    package init(_ name: String, points: [Point], lastDay: Int, censored: [Int] = []) {
      self.name = name
      self.points = points
      self.lastDay = lastDay
      self.censored = censored
    }
  }

  /// The most important first. The first eight differ in colour and dashes and have names; up to 24 more are quiet.
  package var curves: [Curve]
  /// How long the axis is; 1 to 3,650.
  package var days: Int
  /// What it shows, in words.
  package var label: String

  package init(curves: [Curve], days: Int = 180, label: String) {
    self.curves = curves
    self.days = days
    self.label = label
  }

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let drawn = curves.filter { $0.lastDay > 0 }.prefix(SeriesTone.count + 24)
    let scale = ClosingScale(days: days, names: drawn.prefix(SeriesTone.count).map(\.name), width: width)
    let steps = drawn.map { ClosingSteps($0, scale) }
    SVGDrawing(width: width, height: scale.foot + 24, label: label, hasLinks: false).write(into: &buffer) {
      svg in
      drawAxes(scale, width, &svg)
      // The most important lies above the others.
      for (index, curve) in steps.enumerated().reversed() {
        let tone = index < SeriesTone.count ? SeriesTone(number: index + 1) : .quiet
        curve.draw(tone, scale, &svg)
      }
      ClosingLabels(steps, scale).draw(&svg)
    }
  }

  private func drawAxes(_ scale: ClosingScale, _ width: ChartWidth, _ svg: inout SVGWriter) {
    let (start, end) = (scale.plot.lowerBound, scale.plot.upperBound)
    for percent in [100, 75, 50, 25, 0] {
      let y = scale.y(of: Double(percent) / 100)
      svg.line(start, y, end, y, percent == 0 ? "base" : "ax")
      svg.text("\(percent) %", start - 6, y + 4, "s q", anchor: .end)
    }
    var labels = TickLabels(width: width)
    for day in scale.ticks {
      let text = day == scale.days ? day == 1 ? "1 day" : "\(day) days" : "\(day)"
      let x = scale.x(of: day)
      if labels.draw(text, at: x, y: scale.foot + 17, &svg) {
        svg.line(x, scale.foot, x, scale.foot + 4, "base")
      }
    }
  }
}
