/// Alerts, recoveries and deploys as small shapes.
struct EventRow: AxisRow {
  /// In the order of time.
  let events: [AxisEvent]
  /// Of the events, in the same order.
  let titles: EventTitles
  /// Apart from each other.
  let redSpans: [ClosedRange<Int>]
  let name: String

  let height = 32.0
  let nameOffset = 20.0

  func detail(_ scale: TimeScale) -> String { "" }

  func draw(top: Double, _ scale: TimeScale, _ svg: inout SVGWriter) {
    let y = top + 16
    let clusters = clusters(scale)
    let hasLabels = events.contains { !$0.label.isEmpty }
    var labels = Occupancy(within: scale.plot.lowerBound - 4...scale.plot.upperBound, gap: 4)
    if hasLabels { for cluster in clusters { _ = labels.take(cluster.x - 1...cluster.x + 1) } }
    for span in redSpans { draw(span, y, scale, &svg) }
    for cluster in clusters {
      if hasLabels { drawLabel(events[cluster.event].label, x: cluster.x, y: y, &labels, &svg) }
      draw(cluster, y, &svg)
    }
  }

  /// A line below the shapes of what began and ended it.
  private func draw(_ span: ClosedRange<Int>, _ y: Double, _ scale: TimeScale, _ svg: inout SVGWriter) {
    let (start, end) = (scale.bounded(span.lowerBound), scale.bounded(span.upperBound))
    if end - start >= 1 { svg.line(start, y, end, y, "l1", width: "1.5") }
  }

  private func draw(_ cluster: EventCluster, _ y: Double, _ svg: inout SVGWriter) {
    let event = events[cluster.event]
    svg.link(event.href) { svg in
      svg.path(event.cssClass) {
        event.shape.draw(cluster.x, y, &$0)
      } titled: {
        drawTitle(of: cluster, &$0)
      }
    }
  }

  /// Of its first event, and how many there are behind it.
  private func drawTitle(of cluster: EventCluster, _ svg: inout SVGWriter) {
    svg.drawing(titles[cluster.event])
    guard cluster.more > 0 else { return }
    svg.raw(", and ")
    svg.number(cluster.more)
    svg.raw(" more")
  }

  /// To the left of its shape, or to the right, or not at all.
  private func drawLabel(
    _ label: String, x middle: Double, y: Double, _ labels: inout Occupancy, _ svg: inout SVGWriter
  ) {
    let text = TextMetrics.small.fitted(label, into: 90)
    guard !text.isEmpty else { return }
    let width = TextMetrics.small.width(of: text)
    for (x, anchor) in [(middle - 8, TextAnchor.end), (middle + 8, .start)] {
      if labels.take(width: width, at: x, anchor: anchor) {
        return svg.text(text, x, y + 4, "s hal", anchor: anchor, full: label)
      }
    }
  }

  /// Events of one kind that would lie on each other are one.
  private func clusters(_ scale: TimeScale) -> [EventCluster] {
    var clusters: [EventCluster] = []
    clusters.reserveCapacity(events.count)
    for index in events.indices {
      guard let x = scale.x(of: events[index].second) else { continue }
      if let below = cluster(under: index, at: x, clusters) {
        clusters[below].more += 1
      } else {
        clusters.append(EventCluster(event: index, x: x))
      }
    }
    return clusters
  }

  /// The one of an event's kind that it would lie on; few lie as near as that.
  private func cluster(under event: Int, at x: Double, _ clusters: [EventCluster]) -> Int? {
    var index = clusters.count - 1
    while index >= 0, x - clusters[index].x < 1.5 {
      if events[clusters[index].event].kind == events[event].kind { return index }
      index -= 1
    }
    return nil
  }
}
