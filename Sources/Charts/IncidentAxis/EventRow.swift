/// Alerts, recoveries and deploys as small shapes.
struct EventRow: AxisRow {
  let events: [AxisEvent]
  let name: String

  let height = 32.0
  let nameOffset = 20.0

  func detail(_ scale: TimeScale) -> String { "" }

  func draw(top: Double, _ scale: TimeScale, _ svg: inout SVGWriter) {
    let y = top + 16
    let clusters = clusters(scale)
    var labels = Occupancy(within: scale.plot.lowerBound - 4...scale.plot.upperBound, gap: 4)
    for cluster in clusters { _ = labels.take(cluster.x - 1...cluster.x + 1) }
    for cluster in clusters {
      drawLabel(cluster, y: y, &labels, &svg)
      svg.link(cluster.event.href) {
        $0.path(
          cluster.event.shape(cluster.x, y), cluster.event.cssClass, title: cluster.title)
      }
    }
  }

  /// To the left of its shape, or to the right, or not at all.
  private func drawLabel(
    _ cluster: EventCluster, y: Double, _ labels: inout Occupancy, _ svg: inout SVGWriter
  ) {
    let text = TextMetrics.small.fitted(cluster.event.label, into: 90)
    guard !text.isEmpty else { return }
    let width = TextMetrics.small.width(of: text)
    for (x, anchor) in [(cluster.x - 8, TextAnchor.end), (cluster.x + 8, .start)] {
      if labels.take(width: width, at: x, anchor: anchor) {
        return svg.text(text, x, y + 4, "s hal", anchor: anchor, full: cluster.event.label)
      }
    }
  }

  /// Events of one kind that would lie on each other are one.
  private func clusters(_ scale: TimeScale) -> [EventCluster] {
    var clusters: [EventCluster] = []
    var last: [AxisEvent.Kind: Int] = [:]
    for event in events.sorted(by: Self.precedes) {
      guard let x = scale.x(of: event.second) else { continue }
      if let index = last[event.kind], x - clusters[index].x < 1.5 {
        clusters[index].more += 1
      } else {
        last[event.kind] = clusters.count
        clusters.append(EventCluster(event: event, x: x))
      }
    }
    return clusters
  }

  private static func precedes(_ a: AxisEvent, _ b: AxisEvent) -> Bool {
    if a.second != b.second { return a.second < b.second }
    if a.cssClass != b.cssClass { return a.cssClass < b.cssClass }
    return (a.title, a.label, a.href ?? "") < (b.title, b.label, b.href ?? "")
  }
}
