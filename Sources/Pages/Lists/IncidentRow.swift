import Incidents
import Markdown

/// An incident in a list: when, what, how bad, how long, and what is left to do.
package struct IncidentRow {
  private let site: Site
  private let links: PageLinks

  package init(_ site: Site, links: PageLinks) {
    self.site = site
    self.links = links
  }

  /// The `<li>`, with a line feed behind it.
  package func write(_ incident: Incident, into html: inout HTMLWriter) {
    html.raw("<li class=\"inc\"><span class=\"d num\">")
    let day = incident.day
    DayElement.write(day, into: &html) { DayText.writeShort(day, into: &$0) }
    html.raw("</span><div><h3>")
    links.write(incident.title, to: incident.id, into: &html)
    html.raw("</h3>")
    if let summary = incident.summary { html.element("p", class: "x", text: summary) }
    writeNames(incident, &html)
    html.raw("</div><span class=\"sevc\">")
    SeverityBadge(incident.severity).write(into: &html)
    html.raw("</span><span class=\"n\">")
    if let duration = incident.milestones.duration { html.text(duration.description) }
    html.element("small", text: Self.state(of: incident))
    html.raw("</span></li>\n")
  }

  /// `14 October 2026: title`, for what no longer fits into a list of rows.
  /// `position` is the incident's in the archive.
  package func writeLine(at position: Int, into html: inout HTMLWriter) {
    let day = site.archive.incidents[position].day
    html.raw("<li>")
    DayElement.write(day, into: &html) { DayText.writeLong(day, into: &$0) }
    html.raw(" ")
    links.write(
      site.archive.incidents[position].title, to: site.archive.incidents[position].id, into: &html)
    html.raw("</li>\n")
  }

  private func writeNames(_ incident: Incident, _ html: inout HTMLWriter) {
    guard !incident.services.isEmpty || !incident.factors.isEmpty else { return }
    html.raw("<p class=\"tags\">")
    for service in incident.services {
      write(.services, service.rawValue, label: site.archive.settings.label(of: service), &html)
    }
    for factor in incident.factors { write(.factors, factor.rawValue, label: factor.rawValue, &html) }
    html.raw("</p>")
  }

  private func write(_ kind: Listing.Kind, _ name: String, label: String, _ html: inout HTMLWriter) {
    guard let address = site.listings.address(kind, name) else { return }
    links.write(label, to: address, into: &html)
    html.raw(" ")
  }

  /// `3 of 5 open`; ideas that nobody has committed to aren't counted.
  static func state(of incident: Incident) -> String {
    var promised = 0
    var open = 0
    for index in incident.actions.indices where !incident.actions[index].isProposed {
      promised += 1
      if incident.actions[index].isOpen { open += 1 }
    }
    let draft = incident.isDraft ? "draft, " : ""
    if promised == 0 { return draft + "no actions" }
    return draft + (open == 0 ? "all closed" : "\(open) of \(promised) open")
  }
}
