/// Marks above a plot, with lines down through it.
struct SeriesMarks {
  private let spots: [(mark: SeriesChart.Mark, x: Double, more: Int)]
  private let layout: SeriesLayout
  private let plot: ClosedRange<Double>
  /// In points.
  private let window: ClosedRange<Double>?

  /// In any order; those of one kind that would lie on each other are one.
  init(marks: [SeriesChart.Mark], layout: SeriesLayout, time: TimeScale, window: ClosedRange<Double>?) {
    self.layout = layout
    self.window = window
    plot = time.plot
    var spots: [(mark: SeriesChart.Mark, x: Double, more: Int)] = []
    for mark in marks.sorted(by: SeriesChart.Mark.precedes) {
      guard let x = time.x(of: mark.second) else { continue }
      let near = spots.lastIndex { $0.mark.kind == mark.kind }
      if let near, x - spots[near].x < 1.5 { spots[near].more += 1 } else { spots.append((mark, x, 0)) }
    }
    self.spots = spots
  }

  func draw(_ svg: inout SVGWriter) {
    svg.verticalLines(spots.map(\.x), from: layout.marks, to: layout.foot, "mark", dash: "2 3")
    drawLabels(&svg)
    for spot in spots {
      svg.path(spot.mark.cssClass, title: Self.title(spot.mark, more: spot.more)) { svg in
        spot.mark.shape.draw(spot.x, layout.marks, &svg)
      }
    }
  }

  private static func title(_ mark: SeriesChart.Mark, more: Int) -> String {
    more == 0 ? mark.title : "\(mark.title), and \(more) more"
  }

  /// What people did comes first.
  private func drawLabels(_ svg: inout SVGWriter) {
    var labels = Occupancy(within: plot.lowerBound - 4...plot.upperBound + 4, gap: 3)
    let milestones = spots.indices.filter { spots[$0].mark.kind == .milestone }
    let others = spots.indices.filter { spots[$0].mark.kind != .milestone }
    for index in milestones + others { drawLabel(of: index, &labels, &svg) }
  }

  /// To the right of its shape, or to the left, or not at all.
  private func drawLabel(of index: Int, _ labels: inout Occupancy, _ svg: inout SVGWriter) {
    let (mark, middle) = (spots[index].mark, spots[index].x)
    let text = TextMetrics.small.fitted(mark.label, into: 110)
    guard !text.isEmpty else { return }
    let width = TextMetrics.small.width(of: text)
    for (x, anchor) in [(middle + 10, TextAnchor.start), (middle - 10, .end)] {
      let start = anchor == .start ? x : x - width
      guard isFree(start...start + width, beside: index), labels.take(start...start + width) else { continue }
      let isInWindow = window?.contains(x) == true
      return svg.text(
        text, x, layout.marks + 4, isInWindow ? "s hal on" : "s hal", anchor: anchor, full: mark.label)
    }
  }

  /// Whether the shapes next to one leave a stretch free.
  private func isFree(_ stretch: ClosedRange<Double>, beside index: Int) -> Bool {
    let before = index > 0 ? spots[index - 1].x : -.infinity
    let after = index + 1 < spots.count ? spots[index + 1].x : .infinity
    return before + 9 <= stretch.lowerBound && stretch.upperBound <= after - 9
  }
}
