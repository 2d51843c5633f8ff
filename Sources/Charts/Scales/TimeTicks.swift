/// The ticks of a clock below a plot, with lines through it.
struct TimeTicks {
  let scale: TimeScale
  let width: ChartWidth
  /// Whether the day stands at the left where no tick names one.
  var namesDay = false

  /// From `top` to `base`, in points; the words stand below.
  func draw(top: Double, base: Double, _ svg: inout SVGWriter) {
    var labels = Occupancy(within: 0...width.points)
    let ticks = scale.ticks
    svg.verticalLines(ticks.map(\.x), from: top, to: base, "ax")
    if namesDay, !ticks.contains(where: \.isDay) {
      let day = scale.firstDay
      let end = TextMetrics.smallBold.width(of: day)
      labels.reserve(0...end - 4)
      svg.text(day, 0, base + 17, "s k")
    }
    for tick in ticks {
      guard labels.take(width: TextMetrics.small.width(of: tick.label), at: tick.x, anchor: .middle) else {
        continue
      }
      svg.text(tick.label, tick.x, base + 17, tick.isDay ? "s k" : "s q", anchor: .middle)
    }
  }
}
