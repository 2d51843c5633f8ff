import Incidents
import Markdown

/// Whether something like an incident has happened before: those that share a contributing factor, or that authors named
/// together with it.
struct SeenBeforeSection {
  private let related: RelatedIncidents
  private let incident: Incident
  private let site: Site
  private let page: Address

  init(_ related: RelatedIncidents, of incident: Incident, in site: Site, on page: Address) {
    self.related = related
    self.incident = incident
    self.site = site
    self.page = page
  }

  func write(into html: inout HTMLWriter) {
    html.raw("<div class=\"prose\"><p>")
    html.text(answer)
    if related.nearest.isEmpty { writeServices(&html) }
    html.raw("</p></div>\n")
    guard !related.nearest.isEmpty else { return }
    html.raw(
      """
      <table class="cards"><thead><tr><th scope="col">Incident</th><th scope="col">Severity</th>\
      <th scope="col">What it shares</th></tr></thead><tbody>

      """)
    for other in related.nearest { write(other, &html) }
    html.raw("</tbody></table>\n")
    let rest = related.earlierCount + related.laterCount - related.nearest.count
    if rest > 0 {
      html.raw("<p class=\"small quiet\">And ")
      html.text(Counting.text(rest, "more incident"))
      html.raw(".</p>\n")
    }
  }

  private var answer: String {
    let (earlier, later) = (related.earlierCount, related.laterCount)
    let since = later > 0 ? " It has happened \(Counting.times(later)) since." : ""
    return earlier > 0 ? "Yes, \(Counting.times(earlier)).\(since)" : "Not that we know of.\(since)"
  }

  private func write(_ other: RelatedIncidents.Related, _ html: inout HTMLWriter) {
    html.raw("<tr><td><a")
    html.attribute("href", page.link(to: .incident(other.incident.id)))
    html.raw(">")
    html.text(other.incident.title)
    html.raw("</a>")
    html.raw("<small>")
    DayText.writeLong(other.incident.day, into: &html)
    html.raw("</small></td><td>")
    SeverityBadge(other.incident.severity).write(into: &html)
    html.raw("</td><td>")
    writeShared(other, &html)
    html.raw("</td></tr>\n")
  }

  private func writeShared(_ other: RelatedIncidents.Related, _ html: inout HTMLWriter) {
    for (index, factor) in other.sharedFactors.enumerated() {
      html.raw(index == 0 ? "same factor: " : ", ")
      write(factor.rawValue, .factor(factor), &html)
    }
    let services = incident.services.filter(other.incident.services.contains)
    for (index, service) in services.enumerated() {
      if index == 0 { html.raw(other.sharedFactors.isEmpty ? "same service: " : "; same service: ") }
      if index > 0 { html.raw(", ") }
      write(site.settings.label(of: service), .service(service), &html)
    }
    guard other.isNamed else { return }
    html.raw(other.sharedFactors.isEmpty && services.isEmpty ? "named as related" : "; named as related")
  }

  /// Where nothing is known to be alike, the same services are worth a look.
  private func writeServices(_ html: inout HTMLWriter) {
    let services = incident.services.filter { site.listings.count(.services, $0.rawValue) > 1 }
    for (index, service) in services.enumerated() {
      html.raw(index == 0 ? " Same service: " : ", ")
      write(site.settings.label(of: service), .service(service), &html)
    }
    if !services.isEmpty { html.raw(".") }
  }

  private func write(_ text: String, _ address: Address, _ html: inout HTMLWriter) {
    html.raw("<a")
    html.attribute("href", page.link(to: address))
    html.raw(">")
    html.text(text)
    html.raw("</a>")
  }
}
