extension SeriesDrawing {
  /// Lines at round values and times, with their words.
  func drawAxes(_ svg: inout SVGWriter) {
    for (tick, text) in zip(values.ticks, texts.labels) {
      let y = values.y(of: tick)
      if y < layout.foot - 0.5 { svg.line(plot.lowerBound, y, plot.upperBound, y, "ax") }
      svg.text(text, plot.lowerBound - 6, y + 4, "s q", anchor: .end)
    }
    TimeTicks(scale: time, width: width, namesDay: true).draw(top: layout.top, base: layout.foot, &svg)
  }

  /// The line at zero; where the axis begins above it, a line with a break.
  func drawGround(_ svg: inout SVGWriter) {
    let (x, foot, end) = (plot.lowerBound, layout.foot + 0.5, plot.upperBound)
    if values.startsAboveZero {
      svg.path("axis-break", title: nil) { svg in
        svg.move(to: x, foot)
        svg.raw("h5l3-5 4 10 3-5")
        svg.horizontal(to: SVGNumber(end))
      }
    } else {
      let y = values.reachesBelowZero ? values.ground : foot
      svg.line(x, y, end, y, "base")
    }
  }
}
