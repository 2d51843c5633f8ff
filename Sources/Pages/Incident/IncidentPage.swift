import Incidents
import Markdown
import Reports

/// The page of an incident: its report, its timeline with what was said, and what became of it.
package struct IncidentPage: ReportPage {
  package let incident: Incident

  package init(_ incident: Incident) { self.incident = incident }

  package var address: Address { .incident(incident.id) }

  package func content(of report: Report, in site: Site) -> PageContent? {
    let related = site.relations.related(to: incident.id)
    let arrangement = TimelineArrangement(report)
    let outline = IncidentOutline(
      report, hasPreventions: !PreventionNotes.actions(for: incident, in: site).isEmpty,
      hasBacklinks: site.backlinks[incident.id]?.isEmpty == false)
    let links = LinkWriter(site: site, report: report, page: address, lines: arrangement.lines)
    let body = IncidentBody(
      incident: incident, report: report, site: site, page: address, text: ReportText(report, links: links),
      groups: arrangement.groups, related: related)

    var content = PageContent(.incident)
    content.add("title", text: incident.title)
    content.add("description", text: IncidentDescription.text(incident, report))
    content.add("kicker") { IncidentKicker(incident, in: site, on: address).write(into: &$0) }
    content.add("heading") { $0.text(incident.title) }
    if let summary = incident.summary { content.add("lede") { $0.text(summary) } }
    content.add("facts") { IncidentFacts(incident, in: site, related: related).write(into: &$0) }
    if let axis = AxisFigure(report, arrangement) { content.add("axis") { axis.write(into: &$0) } }
    content.add("body") { body.write(outline, into: &$0) }
    content.add("rail") { IncidentRail(report, in: site, on: address).write(outline, into: &$0) }
    return content
  }
}
