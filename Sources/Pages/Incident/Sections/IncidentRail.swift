import Incidents
import Markdown

/// The column beside an incident: places of the page, its other pages, its neighbours, and what else the report states.
struct IncidentRail {
  private let incident: Incident
  private let surroundings: IncidentSurroundings
  private let site: Site
  private let page: Address

  init(_ incident: Incident, _ surroundings: IncidentSurroundings, in site: Site, on page: Address) {
    self.incident = incident
    self.surroundings = surroundings
    self.site = site
    self.page = page
  }

  func write(_ draft: ReportDraft, into html: inout HTMLWriter) {
    html.raw("<h2>On this page</h2>\n<ol>")
    for heading in draft.headings { item("#" + heading.id, heading.title, &html) }
    for section in surroundings.sections { item("#" + section.id, section.title, &html) }
    html.raw("</ol>\n<h2>Elsewhere</h2>\n<ul>")
    item(page.link(to: .summary(id)), "Stakeholder summary", &html)
    if let log = draft.log { item(page.link(to: .log(id)), log.linkText, &html) }
    html.raw("</ul>\n")
    writeNeighbours(&html)
    ReportFacts(incident, in: site, on: page).write(into: &html)
  }

  private var id: IncidentID { incident.id }

  private func writeNeighbours(_ html: inout HTMLWriter) {
    let (earlier, later) = (surroundings.earlier, surroundings.later)
    guard earlier != nil || later != nil else { return }
    html.raw("<h2>In the archive</h2>\n<ul>")
    if let earlier {
      item(page.link(to: .incident(earlier.id)), earlier.title, hint: "earlier incident", &html)
    }
    if let later { item(page.link(to: .incident(later.id)), later.title, hint: "later incident", &html) }
    html.raw("</ul>\n")
  }

  private func item(_ address: String, _ text: String, hint: String? = nil, _ html: inout HTMLWriter) {
    html.raw("<li><a")
    html.address("href", address)
    html.raw(">")
    html.isolated(text)
    if let hint { html.element("span", class: "vh", text: " (\(hint))") }
    html.raw("</a></li>")
  }
}
