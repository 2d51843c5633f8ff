import Bytes

/// What lies over the image of a graph: the stretch of an incident, and moments of it. It has the image's own measure, so that
/// it grows and shrinks with it, and no text, which would shrink too: a list beside it says the same in words.
package struct ImageOverlay: Sendable {
  /// Where curves are drawn, in pixels of the image from its upper left corner.
  package struct Plot: Hashable, Sendable {
    package var left: Int
    package var top: Int
    package var width: Int
    package var height: Int

    package init(left: Int, top: Int, width: Int, height: Int) {
      self.left = left
      self.top = top
      self.width = width
      self.height = height
    }
  }

  /// A moment; `title` is shown to who points at it.
  package struct Mark: Hashable, Sendable {
    package var second: Int
    package var title: String

    package init(_ second: Int, title: String) {
      self.second = second
      self.title = title
    }
  }

  /// Of the image, in pixels.
  private let width: Int
  private let height: Int
  private let plot: Plot
  /// How much time the plot shows, in seconds; at least 1.
  private let seconds: Int
  /// In seconds from the plot's left edge; the part outside the plot isn't drawn.
  private let window: ClosedRange<Int>?
  /// In their order; at most nine are told apart by the style sheet.
  private let marks: [Mark]

  package init(
    width: Int, height: Int, plot: Plot, seconds: Int, window: ClosedRange<Int>?, marks: [Mark]
  ) {
    self.width = width
    self.height = height
    self.plot = plot
    self.seconds = max(1, seconds)
    self.window = window
    self.marks = marks
  }

  package func write(into buffer: inout ByteBuffer) {
    var svg = SVGWriter(buffer)
    svg.raw("<svg class=\"over\" viewBox=\"0 0 ")
    svg.number(width)
    svg.raw(" ")
    svg.number(height)
    svg.raw("\" aria-hidden=\"true\" focusable=\"false\">")
    drawWindow(&svg)
    for (index, mark) in marks.enumerated() where (0...seconds).contains(mark.second) {
      draw(mark, number: index + 1, &svg)
    }
    svg.raw("</svg>")
    buffer = svg.finish()
  }

  /// What is narrower than this can't be seen, in pixels.
  private static let narrowest = 3.0

  private func drawWindow(_ svg: inout SVGWriter) {
    guard let window, window.upperBound >= 0, window.lowerBound <= seconds else { return }
    var (start, end) = (x(of: window.lowerBound), x(of: window.upperBound))
    if end - start < Self.narrowest {
      let middle = (start + end) / 2
      (start, end) = (middle - Self.narrowest / 2, middle + Self.narrowest / 2)
    }
    svg.rect(start, Double(plot.top), end - start, Double(plot.height), "ow", radius: 0)
    let edges = [window.lowerBound, window.upperBound].filter { (0...seconds).contains($0) }
    drawLines(edges.map(x), "oe", dash: nil, &svg)
  }

  /// Over a rim, since a curve can have any colour.
  private func drawLines(
    _ xs: [Double], _ css: StaticString, dash: StaticString?, _ svg: inout SVGWriter
  ) {
    for (css, dash) in [("oh" as StaticString, nil), (css, dash)] {
      svg.verticalLines(xs, from: Double(plot.top), to: Double(plot.top + plot.height), css, dash: dash)
    }
  }

  private func draw(_ mark: Mark, number: Int, _ svg: inout SVGWriter) {
    let x = x(of: mark.second)
    svg.raw("<g class=\"om om")
    svg.number(number)
    svg.raw("\"><title>")
    svg.characters(mark.title)
    svg.raw("</title>")
    drawLines([x], "ol", dash: "2 3", &svg)
    svg.circle(x, Double(plot.top), 3.5, "od")
    svg.raw("</g>")
  }

  /// In pixels of the image; times outside lie at the plot's edges.
  private func x(of second: Int) -> Double {
    let share = Double(min(max(second, 0), seconds)) / Double(seconds)
    return Double(plot.left) + Double(plot.width) * share
  }
}
