/// The shapes of which charts are made. Lengths are in points, from the upper left corner.
extension SVGWriter {
  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ css: StaticString, width: StaticString = "1"
  ) {
    beginLine(x1, y1, x2, y2, css, width: width)
    raw("\"/>")
  }

  mutating func dashedLine(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ css: StaticString, dash: StaticString
  ) {
    beginLine(x1, y1, x2, y2, css, width: "1")
    raw("\" stroke-dasharray=\"")
    raw(dash)
    raw("\"/>")
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ css: StaticString, radius: Double = 1,
    title: String? = nil
  ) {
    beginRect(x, y, width, height, css, radius: radius)
    self.title(title)
    raw("</rect>")
  }

  /// With a number for its title.
  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ css: StaticString, count: Int
  ) {
    beginRect(x, y, width, height, css, radius: 0)
    raw("<title>")
    number(count)
    raw("</title></rect>")
  }

  mutating func circle(
    _ x: Double, _ y: Double, _ radius: Double, _ css: StaticString, title: String? = nil
  ) {
    raw("<circle cx=\"")
    number(x)
    raw("\" cy=\"")
    number(y)
    raw("\" r=\"")
    number(radius)
    raw("\" class=\"")
    raw(css)
    raw("\">")
    self.title(title)
    raw("</circle>")
  }

  /// A path, of which `corners` writes the steps.
  @inline(__always)
  mutating func path(
    _ css: StaticString, stroke: StaticString? = nil, title: String? = nil,
    _ corners: (inout SVGWriter) -> Void
  ) {
    raw("<path d=\"")
    corners(&self)
    raw("\" class=\"")
    raw(css)
    if let stroke {
      raw("\" stroke-width=\"")
      raw(stroke)
    }
    raw("\">")
    self.title(title)
    raw("</path>")
  }

  /// A step of a path, with absolute coordinates: where it begins.
  mutating func move(to x: Double, _ y: Double) {
    raw("M")
    corner(x, y)
  }

  /// A step of a path: a line to a corner.
  mutating func step(to x: Double, _ y: Double) {
    raw("L")
    corner(x, y)
  }

  /// The last step of a path: back to where it began.
  mutating func close() { raw("Z") }

  /// `full` is what the text says where it had to be cut.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ css: StaticString, anchor: TextAnchor = .start,
    full: String? = nil
  ) {
    raw("<text x=\"")
    number(x)
    raw("\" y=\"")
    number(y)
    raw("\" class=\"")
    raw(css)
    switch anchor {
    case .start: raw("\">")
    case .middle: raw("\" text-anchor=\"middle\">")
    case .end: raw("\" text-anchor=\"end\">")
    }
    if let full, full != text { title(full) }
    characters(text)
    raw("</text>")
  }

  /// A link that the keyboard passes over: the page says the same in words.
  @inline(__always)
  mutating func link(_ href: String?, _ content: (inout SVGWriter) -> Void) {
    if let href {
      raw("<a href=\"")
      characters(href)
      raw("\" tabindex=\"-1\">")
    }
    content(&self)
    if href != nil { raw("</a>") }
  }

  /// A line from top to bottom, of which many have the same ends.
  @inline(__always)
  mutating func verticalLine(_ x: SVGNumber, _ top: SVGNumber, _ foot: SVGNumber, _ css: StaticString) {
    beginLine(x, top, x, foot, css, width: "1")
    raw("\"/>")
  }

  private mutating func beginLine(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ css: StaticString, width: StaticString
  ) {
    let (start, top) = (SVGNumber(x1), SVGNumber(y1))
    let (end, foot) = (x2 == x1 ? start : SVGNumber(x2), y2 == y1 ? top : SVGNumber(y2))
    beginLine(start, top, end, foot, css, width: width)
  }

  @inline(__always)
  private mutating func beginLine(
    _ x1: SVGNumber, _ y1: SVGNumber, _ x2: SVGNumber, _ y2: SVGNumber, _ css: StaticString,
    width: StaticString
  ) {
    raw("<line x1=\"")
    number(x1)
    raw("\" y1=\"")
    number(y1)
    raw("\" x2=\"")
    number(x2)
    raw("\" y2=\"")
    number(y2)
    raw("\" class=\"")
    raw(css)
    raw("\" stroke-width=\"")
    raw(width)
  }

  private mutating func beginRect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ css: StaticString, radius: Double
  ) {
    raw("<rect x=\"")
    number(x)
    raw("\" y=\"")
    number(y)
    raw("\" width=\"")
    number(max(0, width))
    raw("\" height=\"")
    number(max(0, height))
    if radius > 0 {
      raw("\" rx=\"")
      number(radius)
    }
    raw("\" class=\"")
    raw(css)
    raw("\">")
  }

  private mutating func corner(_ x: Double, _ y: Double) {
    number(x)
    raw(" ")
    number(y)
  }

  private mutating func title(_ text: String?) {
    guard let text else { return }
    raw("<title>")
    characters(text)
    raw("</title>")
  }
}
