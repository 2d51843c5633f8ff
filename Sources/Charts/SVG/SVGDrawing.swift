/// The `svg` element around a chart.
struct SVGDrawing {
  let width: ChartWidth
  /// In points.
  let height: Double
  /// What the chart shows, in words.
  let label: String
  /// A picture with links can't be one image to a screen reader: it is hidden, and the page's words stand for it.
  let hasLinks: Bool

  func bytes(_ draw: (inout SVGWriter) -> Void) -> [UInt8] {
    var svg = SVGWriter()
    svg.begin("svg")
    svg.attribute("class", width.cssClass)
    svg.attribute("viewBox", "0 0 \(Int(width.points)) \(Int(height.rounded(.up)))")
    if hasLinks {
      svg.attribute("aria-hidden", "true")
      svg.attribute("focusable", "false")
    } else {
      svg.attribute("role", "img")
      svg.attribute("aria-label", label)
    }
    svg.end("svg", draw)
    return svg.bytes
  }
}
