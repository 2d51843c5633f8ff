/// The names of a chart's lines at its right end, each at the height of its line as far as they keep apart.
struct SeriesLabels {
  struct Label {
    let name: String
    let tone: SeriesTone
    /// Where its line ends, or the middle of its layer.
    let anchor: Double
    /// Where the name stands.
    fileprivate(set) var y: Double
  }

  private(set) var labels: [Label] = []

  /// From the plot to the names.
  private static let leader = 14.0

  /// What the names need beside the plot.
  static func width(of layers: SeriesLayers, in width: ChartWidth) -> Double {
    let widest = layers.names.map { TextMetrics.small.width(of: $0.name) }.max() ?? 0
    return widest == 0 ? 8 : min(widest, width.points * 0.24) + leader + 4
  }

  init(_ layers: SeriesLayers, _ values: ValueScale) {
    var below = values.ground
    for layer in layers.strong {
      guard let last = layer.values.last(where: \.isFinite) else { continue }
      let y = values.y(of: last)
      add(layer.name, layer.tone, at: layers.isStack ? (y + below) / 2 : y)
      below = y
    }
    if !layers.quiet.isEmpty, let name = layers.restName { add(name, .quiet, at: values.foot) }
    spread(within: values.top...values.foot)
  }

  private mutating func add(_ name: String, _ tone: SeriesTone, at y: Double) {
    if !name.isEmpty { labels.append(Label(name: name, tone: tone, anchor: y, y: y)) }
  }

  /// Those that would touch become a block around the middle of their lines.
  private mutating func spread(within bounds: ClosedRange<Double>) {
    let order = labels.indices.sorted { (labels[$0].anchor, $1) < (labels[$1].anchor, $0) }
    var blocks: [SeriesLabelBlock] = []
    for index in order {
      var block = SeriesLabelBlock(labels: [index], middle: labels[index].anchor).kept(within: bounds)
      while let above = blocks.last, above.foot > block.top {
        block = above.joined(with: block).kept(within: bounds)
        blocks.removeLast()
      }
      blocks.append(block)
    }
    for block in blocks {
      for (position, index) in block.labels.enumerated() { labels[index].y = block.y(of: position) }
    }
  }

  func draw(from x: Double, to end: Double, isDashed: Bool, _ svg: inout SVGWriter) {
    for label in labels {
      svg.path(isDashed ? label.tone.line : label.tone.fineLine, title: nil) { svg in
        svg.move(to: x + 2, label.anchor)
        svg.step(to: x + Self.leader - 3, label.y)
      }
      let text = TextMetrics.small.fitted(label.name, into: end - x - Self.leader)
      svg.text(text, x + Self.leader, label.y + 4, "s", full: label.name)
    }
  }
}
