import Incidents
import Markdown

/// The sections of a summary as a page has them.
struct SummaryBody {
  private let incident: Incident
  /// What the report says of the impact.
  private let impact: HTML

  init(_ incident: Incident, impact: HTML) {
    self.incident = incident
    self.impact = impact
  }

  func write(into html: inout HTMLWriter) {
    for (title, content) in SummarySections(incident).all {
      html.raw("<section><h2>")
      html.raw(title)
      html.raw("</h2><div class=\"prose\">\n")
      write(content, &html)
      html.raw("</div></section>\n")
    }
  }

  private func write(_ content: SummarySections.Content, _ html: inout HTMLWriter) {
    switch content {
    case .sentence(let text): html.element("p", text: text)
    case .impact(let numbers, let absence): writeImpact(numbers, absence, &html)
    case .list(let items): write(items, &html)
    }
  }

  private func writeImpact(_ numbers: [String], _ absence: StaticString, _ html: inout HTMLWriter) {
    if !numbers.isEmpty {
      html.element("p", text: numbers.joined(separator: " "))
      html.raw("\n")
    }
    html.append(impact)
    guard numbers.isEmpty, impact.isEmpty else { return }
    html.raw("<p class=\"quiet\">")
    html.raw(absence)
    html.raw("</p>\n")
  }

  private func write(_ items: [String], _ html: inout HTMLWriter) {
    html.raw("<ul>\n")
    for item in items {
      html.element("li", text: item)
      html.raw("\n")
    }
    html.raw("</ul>\n")
  }
}
