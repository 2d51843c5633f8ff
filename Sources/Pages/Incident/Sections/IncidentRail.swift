import Incidents
import Markdown
import Reports

/// The column beside an incident: places of the page, its other pages, its neighbours, and what else the report states.
struct IncidentRail {
  private let report: Report
  private let site: Site
  private let page: Address

  init(_ report: Report, in site: Site, on page: Address) {
    self.report = report
    self.site = site
    self.page = page
  }

  func write(_ outline: IncidentOutline, into html: inout HTMLWriter) {
    html.raw("<h2>On this page</h2>\n<ol>")
    for heading in outline.parts.compactMap(\.heading) { item("#" + heading.id, heading.title, &html) }
    html.raw("</ol>\n<h2>Elsewhere</h2>\n<ul>")
    item(page.link(to: .summary(id)), "Stakeholder summary", &html)
    if !report.logs.isEmpty { item(page.link(to: .log(id)), logTitle, &html) }
    html.raw("</ul>\n")
    writeNeighbours(&html)
    ReportFacts(report.incident, in: site, on: page).write(into: &html)
  }

  private var id: IncidentID { report.incident.id }

  private var logTitle: String {
    report.logs.count == 1 ? "Full log of \(report.logs.first?.name ?? "")" : "Full logs"
  }

  private func writeNeighbours(_ html: inout HTMLWriter) {
    let (earlier, later) = site.archive.neighbours(of: id)
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
    html.text(text)
    if let hint { html.element("span", class: "vh", text: " (\(hint))") }
    html.raw("</a></li>")
  }
}
