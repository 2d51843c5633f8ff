/// The names of a chart's lines in rows above it, for where there is no room beside them.
struct SeriesLegend {
  struct Item {
    let name: String
    /// The name, as far as it has room.
    let text: String
    let tone: SeriesTone
    let x: Double
    let row: Int
  }

  private(set) var items: [Item] = []
  private let isStack: Bool

  static let rowHeight = 16.0
  private static let swatch = 16.0
  private static let gap = 14.0

  init(_ layers: SeriesLayers, width: ChartWidth) {
    isStack = layers.isStack
    var (x, row) = (0.0, 0)
    for (name, tone) in layers.names where !name.isEmpty {
      let text = TextMetrics.small.fitted(name, into: width.points / 2 - Self.swatch - Self.gap)
      let itemWidth = Self.swatch + 5 + TextMetrics.small.width(of: text)
      if x > 0, x + itemWidth > width.points { (x, row) = (0, row + 1) }
      items.append(Item(name: name, text: text, tone: tone, x: x, row: row))
      x += itemWidth + Self.gap
    }
  }

  /// In points.
  var height: Double { items.last.map { Double($0.row + 1) * Self.rowHeight + 6 } ?? 0 }

  func draw(isDashed: Bool, _ svg: inout SVGWriter) {
    for item in items {
      let y = Double(item.row) * Self.rowHeight + 12
      if isStack {
        svg.rect(item.x, y - 9, Self.swatch - 4, 10, item.tone.layer)
      } else {
        svg.line(item.x, y - 4, item.x + Self.swatch, y - 4, isDashed ? item.tone.line : item.tone.fineLine)
      }
      svg.text(item.text, item.x + Self.swatch + 5, y, "s", full: item.name)
    }
  }
}
