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
    let box = "0 0 \(Int(width.points)) \(Int(height.rounded(.up)))"
    if hasLinks {
      svg.element(
        "svg",
        ["class": .text(width.cssClass), "viewBox": .text(box), "aria-hidden": "true", "focusable": "false"],
        draw)
    } else {
      svg.element(
        "svg",
        ["class": .text(width.cssClass), "viewBox": .text(box), "role": "img", "aria-label": .text(label)],
        draw)
    }
    return svg.bytes
  }
}
