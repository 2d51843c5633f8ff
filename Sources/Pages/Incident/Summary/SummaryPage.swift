import Incidents
import Markdown

/// An incident for those who weren't there and needn't know how it works: no names, no log.
package struct SummaryPage: ReportPage {
  package let incident: Incident
  package let address: Address

  private let audience: Audience

  /// For stakeholders it is the only page of the incident.
  package init(_ incident: Incident, for audience: Audience = .team) {
    self.incident = incident
    self.audience = audience
    address = audience == .team ? .summary(incident.id) : .incident(incident.id)
  }

  package func content(
    of draft: ReportDraft, _ surroundings: IncidentSurroundings, in site: Site
  ) -> PageContent? {
    var content = PageContent(.summary)
    content.add("title", text: audience == .team ? "Summary: \(incident.title)" : incident.title)
    content.add("description", text: ShortText.cut(incident.summary ?? incident.title, to: 200))
    content.add("kicker") {
      IncidentKicker(incident, in: site, on: address).write(services: false, into: &$0)
    }
    content.add("heading") { $0.text(incident.title) }
    content.add("body") { html in
      SummaryBody(incident, impact: draft.impact).write(into: &html)
      guard audience == .team else { return }
      html.raw("<p class=\"small\"><a")
      html.attribute("href", address.link(to: .incident(incident.id)))
      html.raw(">The full report</a></p>\n")
    }
    return content
  }
}
