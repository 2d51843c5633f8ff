import Bytes

/// How soon something came, a dot each on a logarithmic axis from half a minute on, in named rows.
///
///     LatencyRows(
///       rows: [.init("An alert", dots: [.init(seconds: 240, rank: .high, title: "14 Oct, 4 min", href: "a.html")])],
///       label: "Who noticed, and how soon").write(.wide, .narrow, into: &buffer)
package struct LatencyRows: Chart {
  package struct Dot: Hashable, Sendable {
    /// Half a minute or less, and what is below zero, lie at the axis' left end.
    package var seconds: Int
    package var rank: Rank
    package var title: String
    /// Already safe to follow.
    package var href: String?

    package init(seconds: Int, rank: Rank, title: String, href: String? = nil) {
      self.seconds = seconds
      self.rank = rank
      self.title = title
      self.href = href
    }

    static func precedes(_ a: Dot, _ b: Dot) -> Bool {
      if a.seconds != b.seconds { return a.seconds < b.seconds }
      if a.rank != b.rank { return a.rank < b.rank }
      if a.title != b.title { return a.title.precedesInBytes(b.title) }
      return (a.href ?? "").precedesInBytes(b.href ?? "")
    }
  }

  package struct Row: Hashable, Sendable {
    package var name: String
    /// Such as `26 of 38`; where it is empty, the number of dots stands there.
    package var detail: String
    /// By time, the worst first.
    fileprivate let dots: [Dot]

    /// `dots` in any order.
    package init(_ name: String, detail: String = "", dots: [Dot]) {
      self.name = name
      self.detail = detail
      self.dots = dots.sorted(by: Dot.precedes)
    }

    var seconds: [Int] { dots.map(\.seconds) }

    /// The middle value, in seconds; of an even number the lower of the two, so that it is a value that was seen. `nil`
    /// with fewer than five dots, which have no middle worth a stroke.
    var median: Int? { dots.count < 5 ? nil : dots[(dots.count - 1) / 2].seconds }

    var count: String { dots.isEmpty ? "none" : detail.isEmpty ? "n = \(dots.count)" : detail }
    var medianText: String? {
      median.map { $0 <= 0 ? "half at once" : "half within \(DurationText.roundedUp($0))" }
    }
  }

  /// From the top down; those beyond the 24th are only counted.
  package var rows: [Row]
  /// What it shows, in words.
  package var label: String

  package init(rows: [Row], label: String) {
    self.rows = rows
    self.label = label
  }

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let shown = ShownRows(rows, limit: 24)
    let layout = LatencyRowsLayout(Array(shown.rows), width: width)
    let base = layout.foot + shown.restHeight
    let hasLinks = shown.rows.contains { $0.dots.contains { $0.href != nil } }
    SVGDrawing(width: width, height: base + 24, label: label, hasLinks: hasLinks).write(into: &buffer) {
      svg in
      drawAxis(layout.scale, width, base: base, &svg)
      for (row, place) in zip(shown.rows, layout.places) { draw(row, place, layout, &svg) }
      shown.drawRest(top: layout.foot, &svg)
    }
  }

  private func drawAxis(
    _ scale: LatencyScale, _ width: ChartWidth, base: Double, _ svg: inout SVGWriter
  ) {
    var labels = TickLabels(width: width)
    for tick in scale.ticks where labels.draw(tick.label, at: tick.x, y: base + 17, &svg) {
      svg.line(tick.x, 0, tick.x, base, "ax")
    }
  }

  private func draw(
    _ row: Row, _ place: LatencyRowsLayout.Place, _ layout: LatencyRowsLayout, _ svg: inout SVGWriter
  ) {
    svg.line(layout.scale.plot.lowerBound - 8, place.line, layout.width.points, place.line, "ax2")
    drawMedian(of: row, place, layout, &svg)
    for (dot, spot) in zip(row.dots, place.swarm.places) {
      svg.link(dot.href) {
        $0.circle(
          spot.x, place.line - 1.5 - spot.y, place.swarm.radius, dot.rank.cssClass, title: dot.title)
      }
    }
    drawName(of: row, place, layout, &svg)
  }

  /// A stroke that reaches above all dots, and on a wide chart its meaning beside its end.
  private func drawMedian(
    of row: Row, _ place: LatencyRowsLayout.Place, _ layout: LatencyRowsLayout, _ svg: inout SVGWriter
  ) {
    guard let median = row.median, let text = row.medianText else { return }
    let x = layout.scale.x(of: median)
    svg.line(x, place.top + 4, x, place.line, "lm", width: "1.5")
    guard !layout.width.isNarrow else { return }
    let fits = x + 5 + TextMetrics.small.width(of: text) <= layout.width.points
    svg.text(text, fits ? x + 5 : x - 5, place.top + 13, "s hal", anchor: fits ? .start : .end)
  }

  private func drawName(
    of row: Row, _ place: LatencyRowsLayout.Place, _ layout: LatencyRowsLayout, _ svg: inout SVGWriter
  ) {
    if layout.width.isNarrow {
      let detail = [row.count, row.medianText].compactMap(\.self).joined(separator: ", ")
      RowName(row.name, detail: detail).drawAbove(y: place.top - 4, room: layout.width.points, &svg)
    } else {
      RowName(row.name, detail: row.count)
        .drawBeside(y: place.line - 16, detailY: place.line - 2, room: layout.nameRoom, &svg)
    }
  }
}
