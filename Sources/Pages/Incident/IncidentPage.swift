import Incidents
import Markdown

/// The page of an incident: its report, its timeline with what was said, and what became of it.
package struct IncidentPage: ReportPage {
  package let incident: Incident
  package let address: Address

  package init(_ incident: Incident) {
    self.incident = incident
    address = .incident(incident.id)
  }

  package func content(
    of draft: ReportDraft, _ surroundings: IncidentSurroundings, in site: Site
  ) -> PageContent? {
    var content = PageContent(.incident)
    content.add("title", text: incident.title)
    content.add("description", text: draft.description)
    content.add("kicker") { IncidentKicker(incident, in: site, on: address).write(into: &$0) }
    content.add("heading") { $0.text(incident.title) }
    if let summary = incident.summary { content.add("lede") { $0.text(summary) } }
    content.add("facts") { IncidentFacts(incident, in: site, related: surroundings.related).write(into: &$0) }
    if !draft.axis.isEmpty { content.add("axis", html: draft.axis) }
    content.add(
      "body",
      written: { html in
        guard !surroundings.notes.isEmpty else { return Self.write(draft, surroundings, &html) }
        html.append(surroundings.notes.added(to: HTML { Self.write(draft, surroundings, &$0) }))
      })
    content.add("rail") {
      IncidentRail(incident, surroundings, in: site, on: address).write(draft, into: &$0)
    }
    return content
  }

  /// What the report states of the incident and its making beside its text.
  package func about(in site: Site) -> HTML {
    HTML { ReportFacts(incident, in: site, on: address).write(into: &$0) }
  }

  private static func write(
    _ draft: ReportDraft, _ surroundings: IncidentSurroundings, _ html: inout HTMLWriter
  ) {
    html.append(draft.body, quoting: draft.log?.body) { surroundings.fill($0, into: &$1) }
  }
}
