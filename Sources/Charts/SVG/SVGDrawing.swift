import Bytes

/// The `svg` element around a chart.
struct SVGDrawing {
  let width: ChartWidth
  /// In points.
  let height: Double
  /// What the chart shows, in words.
  let label: String
  /// A picture with links can't be one image to a screen reader: it is hidden, and the page's words stand for it.
  let hasLinks: Bool

  func write(into buffer: inout ByteBuffer, _ draw: (inout SVGWriter) -> Void) {
    var svg = SVGWriter(buffer)
    svg.raw("<svg class=\"")
    svg.raw(width.cssClass)
    svg.raw("\" viewBox=\"0 0 ")
    svg.number(Int(width.points))
    svg.raw(" ")
    svg.number(Int(height.rounded(.up)))
    if hasLinks {
      svg.raw("\" aria-hidden=\"true\" focusable=\"false\">")
    } else {
      svg.raw("\" role=\"img\" aria-label=\"")
      svg.characters(label)
      svg.raw("\">")
    }
    draw(&svg)
    svg.raw("</svg>")
    buffer = svg.finish()
  }
}
