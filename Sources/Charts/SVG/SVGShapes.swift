/// The shapes of which charts are made. Lengths are in points, from the upper left corner.
extension SVGWriter {
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ css: String, width: Double = 1)
  {
    beginLine(x1, y1, x2, y2, css, width: width)
    end()
  }

  mutating func dashedLine(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ css: String, dash: String
  ) {
    beginLine(x1, y1, x2, y2, css, width: 1)
    attribute("stroke-dasharray", dash)
    end()
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ css: String, radius: Double = 1,
    title: String? = nil
  ) {
    begin("rect")
    attribute("x", x)
    attribute("y", y)
    attribute("width", max(0, width))
    attribute("height", max(0, height))
    if radius > 0 { attribute("rx", radius) }
    attribute("class", css)
    end("rect") { $0.title(title) }
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ css: String, title: String? = nil) {
    begin("circle")
    attribute("cx", x)
    attribute("cy", y)
    attribute("r", radius)
    attribute("class", css)
    end("circle") { $0.title(title) }
  }

  mutating func path(_ path: SVGPath, _ css: String, stroke: Double? = nil, title: String? = nil) {
    begin("path")
    attribute("d", path)
    attribute("class", css)
    if let stroke { attribute("stroke-width", stroke) }
    end("path") { $0.title(title) }
  }

  /// `full` is what the text says where it had to be cut.
  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ css: String, anchor: TextAnchor = .start, full: String? = nil
  ) {
    begin("text")
    attribute("x", x)
    attribute("y", y)
    attribute("class", css)
    if anchor != .start { attribute("text-anchor", anchor.rawValue) }
    end("text") { svg in
      if let full, full != text { svg.title(full) }
      svg.characters(text)
    }
  }

  /// A link that the keyboard passes over: the page says the same in words.
  mutating func link(_ href: String?, _ content: (inout SVGWriter) -> Void) {
    guard let href else { return content(&self) }
    begin("a")
    attribute("href", href)
    attribute("tabindex", "-1")
    end("a", content)
  }

  private mutating func beginLine(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ css: String, width: Double
  ) {
    begin("line")
    attribute("x1", x1)
    attribute("y1", y1)
    attribute("x2", x2)
    attribute("y2", y2)
    attribute("class", css)
    attribute("stroke-width", width)
  }

  private mutating func title(_ text: String?) {
    guard let text else { return }
    begin("title")
    end("title") { $0.characters(text) }
  }
}
