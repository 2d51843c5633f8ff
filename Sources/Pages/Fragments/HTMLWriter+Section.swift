import Markdown

extension HTMLWriter {
  /// A section that its heading names; `id` is that of the heading, and the place that links lead to.
  mutating func section(_ title: String, id: String, _ content: (inout HTMLWriter) -> Void) {
    raw("<section")
    attribute("aria-labelledby", id)
    raw("><h2")
    attribute("id", id)
    raw(">")
    text(title)
    raw("</h2>\n")
    content(&self)
    raw("</section>\n")
  }
}
