import Incidents
import Markdown

extension [Backlink] {
  /// `Referred to by` and links to the reports, on a page.
  func write(on page: Address, into html: inout HTMLWriter) {
    html.raw("Referred to by ")
    for (index, source) in enumerated() {
      if index > 0 { html.raw(", ") }
      html.raw("<a")
      html.attribute("href", page.link(to: .incident(source.from)))
      html.raw(">")
      html.isolated(source.title)
      html.raw("</a>")
    }
  }
}
