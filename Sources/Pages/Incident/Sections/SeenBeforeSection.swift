import Incidents
import Markdown

/// Whether something like an incident has happened before: how often, as reports say, and those that are most alike, with what
/// they share.
struct SeenBeforeSection {
  private let related: RelatedIncidents
  private let similar: [SimilarIncident]
  private let incident: Incident
  private let site: Site
  private let page: Address

  init(_ related: RelatedIncidents, of incident: Incident, in site: Site, on page: Address) {
    self.related = related
    similar = site.similar.similar(to: incident.id)
    self.incident = incident
    self.site = site
    self.page = page
  }

  func write(into html: inout HTMLWriter) {
    html.raw("<div class=\"prose\"><p>")
    html.text(answer)
    if similar.isEmpty { writeServices(&html) }
    html.raw("</p></div>\n")
    guard !similar.isEmpty else { return }
    html.raw(
      """
      <table class="cards"><thead><tr><th scope="col">Incident</th><th scope="col">Severity</th>\
      <th scope="col">What it shares</th></tr></thead><tbody>

      """)
    for other in similar { write(other, &html) }
    html.raw("</tbody></table>\n")
  }

  private var answer: String {
    let (earlier, later) = (related.earlierCount, related.laterCount)
    let since = later > 0 ? " It has happened \(Counting.times(later)) since." : ""
    let seen = earlier > 0 ? "Yes, \(Counting.times(earlier)).\(since)" : "Not that we know of.\(since)"
    let isTold = earlier + later > 0
    guard !similar.isEmpty else { return seen }
    return "\(seen) \(isTold ? "Most alike are these." : "These are most alike.")"
  }

  private func write(_ other: SimilarIncident, _ html: inout HTMLWriter) {
    let incident = site.archive.incidents[other.place]
    html.raw("<tr><td>")
    page.write(incident.title, to: .incident(incident.id), into: &html)
    html.raw("<small>")
    DayText.writeLong(incident.day, into: &html)
    html.raw("</small></td><td>")
    SeverityBadge(incident.severity).write(into: &html)
    html.raw("</td><td>")
    SharedReasons(other.reasons, site, page).write(into: &html)
    html.raw("</td></tr>\n")
  }

  /// Where nothing is known to be alike, the same services are worth a look.
  private func writeServices(_ html: inout HTMLWriter) {
    let services = incident.services.filter { site.listings.count(.services, $0.rawValue) > 1 }
    for (index, service) in services.enumerated() {
      html.raw(index == 0 ? " Same service: " : ", ")
      page.write(site.settings.label(of: service), to: .service(service), into: &html)
    }
    if !services.isEmpty { html.raw(".") }
  }
}
