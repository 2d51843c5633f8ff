/// The shapes of which charts are made. Lengths are in points, from the upper left corner.
extension SVGWriter {
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ css: String, width: Double = 1)
  {
    element(
      "line",
      [
        "x1": .number(x1), "y1": .number(y1), "x2": .number(x2), "y2": .number(y2), "class": .text(css),
        "stroke-width": .number(width),
      ])
  }

  mutating func dashedLine(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ css: String, dash: String
  ) {
    element(
      "line",
      [
        "x1": .number(x1), "y1": .number(y1), "x2": .number(x2), "y2": .number(y2), "class": .text(css),
        "stroke-width": 1, "stroke-dasharray": .text(dash),
      ])
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ css: String, radius: Double = 1,
    title: String? = nil
  ) {
    element(
      "rect",
      [
        "x": .number(x), "y": .number(y), "width": .number(max(0, width)), "height": .number(max(0, height)),
        "rx": .number(radius), "class": .text(css),
      ]
    ) { $0.title(title) }
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ css: String, title: String? = nil) {
    element(
      "circle", ["cx": .number(x), "cy": .number(y), "r": .number(radius), "class": .text(css)]
    ) { $0.title(title) }
  }

  mutating func path(_ path: SVGPath, _ css: String, stroke: Double? = nil, title: String? = nil) {
    let data = SVGValue.path(path)
    if let stroke {
      element("path", ["d": data, "class": .text(css), "stroke-width": .number(stroke)]) { $0.title(title) }
    } else {
      element("path", ["d": data, "class": .text(css)]) { $0.title(title) }
    }
  }

  /// `full` is what the text says where it had to be cut.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ css: String, anchor: TextAnchor = .start, full: String? = nil
  ) {
    let write = { (svg: inout SVGWriter) in
      if let full, full != text { svg.title(full) }
      svg.characters(text)
    }
    let place: (SVGValue, SVGValue) = (.number(x), .number(y))
    if anchor == .start {
      element("text", ["x": place.0, "y": place.1, "class": .text(css)], write)
    } else {
      element(
        "text", ["x": place.0, "y": place.1, "class": .text(css), "text-anchor": .text(anchor.rawValue)],
        write)
    }
  }

  /// A link that the keyboard passes over: the page says the same in words.
  mutating func link(_ href: String?, _ content: (inout SVGWriter) -> Void) {
    guard let href else { return content(&self) }
    element("a", ["href": .text(href), "tabindex": "-1"], content)
  }

  private mutating func title(_ text: String?) {
    guard let text else { return }
    element("title", [:]) { $0.characters(text) }
  }
}
