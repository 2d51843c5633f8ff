import Incidents
import Markdown

/// All that was said in the logs of an incident, but for what is hidden.
package struct LogPage: ReportPage {
  package let incident: Incident
  package let address: Address

  package init(_ incident: Incident) {
    self.incident = incident
    address = .log(incident.id)
  }

  /// Nothing without a log.
  package func content(
    of draft: ReportDraft, _ surroundings: IncidentSurroundings, in site: Site
  ) -> PageContent? {
    guard let log = draft.log else { return nil }
    var content = PageContent(.log)
    content.add("title", text: "\(log.title): \(incident.title)")
    content.add("description", text: "\(log.title), \(DayText.long(incident.day)): \(incident.title)")
    content.add("kicker") { IncidentKicker(incident, in: site, on: address).write(into: &$0) }
    content.add("heading") { $0.text(log.title) }
    content.add("lede", html: log.lede)
    content.add("body", html: surroundings.notes.added(to: log.body))
    return content
  }
}
