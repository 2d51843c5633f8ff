/// The shapes of which charts are made. Lengths are in points, from the upper left corner.
extension SVGWriter {
  /// As thick as SVG draws by itself, which is a point, or `width`.
  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ css: StaticString, width: StaticString? = nil,
    dash: StaticString? = nil
  ) {
    let (start, top) = (SVGNumber(x1), SVGNumber(y1))
    raw("<line x1=\"")
    number(start)
    raw("\" y1=\"")
    number(top)
    raw("\" x2=\"")
    number(x2 == x1 ? start : SVGNumber(x2))
    raw("\" y2=\"")
    number(y2 == y1 ? top : SVGNumber(y2))
    raw("\" class=\"")
    raw(css)
    attribute("stroke-width", width)
    attribute("stroke-dasharray", dash)
    raw("\"/>")
  }

  /// Lines from top to bottom, which are one path: a grid has many of them.
  mutating func verticalLines(
    _ xs: [Double], from top: Double, to foot: Double, _ css: StaticString, dash: StaticString? = nil
  ) {
    guard !xs.isEmpty else { return }
    let (top, foot) = (SVGNumber(top), SVGNumber(foot))
    raw("<path d=\"")
    for x in xs {
      move(to: SVGNumber(x), top)
      vertical(to: foot)
    }
    raw("\" class=\"")
    raw(css)
    attribute("stroke-dasharray", dash)
    raw("\"/>")
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ css: StaticString, radius: Double = 1,
    title: String? = nil
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
    end("rect", title: title)
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
    end("circle", title: title)
  }

  /// A path, of which `steps` writes the steps.
  @inline(__always)
  mutating func path(
    _ css: StaticString, stroke: StaticString? = nil, _ steps: (inout SVGWriter) -> Void
  ) {
    raw("<path d=\"")
    steps(&self)
    raw("\" class=\"")
    raw(css)
    attribute("stroke-width", stroke)
    raw("\"/>")
  }

  /// The same with a title, if there is one.
  @inline(__always)
  mutating func path(_ css: StaticString, title: String?, _ steps: (inout SVGWriter) -> Void) {
    raw("<path d=\"")
    steps(&self)
    raw("\" class=\"")
    raw(css)
    end("path", title: title)
  }

  /// The same with a title that `title` writes.
  @inline(__always)
  mutating func path(
    _ css: StaticString, _ steps: (inout SVGWriter) -> Void, titled title: (inout SVGWriter) -> Void
  ) {
    raw("<path d=\"")
    steps(&self)
    raw("\" class=\"")
    raw(css)
    raw("\"><title>")
    title(&self)
    raw("</title></path>")
  }

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

  private mutating func attribute(_ name: StaticString, _ value: StaticString?) {
    guard let value else { return }
    raw("\" ")
    raw(name)
    raw("=\"")
    raw(value)
  }

  /// Ends an element behind the value of an attribute.
  private mutating func end(_ element: StaticString, title: String?) {
    guard let title else { return raw("\"/>") }
    raw("\">")
    self.title(title)
    raw("</")
    raw(element)
    raw(">")
  }

  private mutating func title(_ text: String) {
    raw("<title>")
    characters(text)
    raw("</title>")
  }
}
