import Incidents
import Markdown

/// What a report states of its incident and its making, and no other part of the page says.
struct ReportFacts {
  private let incident: Incident
  private let site: Site
  private let page: Address

  init(_ incident: Incident, in site: Site, on page: Address) {
    self.incident = incident
    self.site = site
    self.page = page
  }

  /// The `<div class="about">`, or nothing where the report states none of it.
  func write(into html: inout HTMLWriter) {
    let facts = HTML { html in
      list("Contributing factors", incident.factors, &html) { ($0.rawValue, .factor($0)) }
      list("Tags", incident.tags, &html) { ($0.rawValue, .tag($0)) }
      text("Written by", incident.authors.map(site.settings.name(of:)).joined(separator: ", "), &html)
      text("Incident commander", incident.commander.map(site.settings.name(of:)) ?? "", &html)
      text("Question for the review", incident.question ?? "", &html)
    }
    guard !facts.isEmpty else { return }
    html.raw("<div class=\"about\">\n")
    html.append(facts)
    html.raw("</div>\n")
  }

  private func list<Name>(
    _ heading: String, _ names: [Name], _ html: inout HTMLWriter, _ place: (Name) -> (String, Address)
  ) {
    guard !names.isEmpty else { return }
    html.element("h2", text: heading)
    html.raw("\n<ul>")
    for (text, address) in names.map(place) {
      html.raw("<li><a")
      html.attribute("href", page.link(to: address))
      html.raw(">")
      html.text(text)
      html.raw("</a></li>")
    }
    html.raw("</ul>\n")
  }

  private func text(_ heading: String, _ text: String, _ html: inout HTMLWriter) {
    guard !text.isEmpty else { return }
    html.element("h2", text: heading)
    html.raw("\n")
    html.element("p", text: text)
    html.raw("\n")
  }
}
