import Incidents
import Markdown

/// The line above an incident's title: how bad, when, how far, what it concerned.
struct IncidentKicker {
  private let incident: Incident
  private let site: Site
  private let page: Address

  init(_ incident: Incident, in site: Site, on page: Address) {
    self.incident = incident
    self.site = site
    self.page = page
  }

  /// With `services` as links to their pages.
  func write(services: Bool = true, into html: inout HTMLWriter) {
    SeverityBadge(incident.severity).write(into: &html)
    html.raw("<span>")
    DayElement.write(incident.day, into: &html) { DayText.writeLong(incident.day, into: &$0) }
    html.raw("</span>")
    html.element("span", text: incident.stateInTime)
    if let status { html.element("span", text: status) }
    guard services, !incident.services.isEmpty else { return }
    html.raw("<span>")
    for (index, service) in incident.services.enumerated() {
      if index > 0 { html.raw(", ") }
      html.raw("<a")
      html.attribute("href", page.link(to: .service(service)))
      html.raw(">")
      html.text(site.settings.label(of: service))
      html.raw("</a>")
    }
    html.raw("</span>")
  }

  private var status: String? {
    switch incident.status {
    case .draft: "Draft, not reviewed"
    case .review: "In review"
    case .reviewed: nil
    }
  }
}

extension Incident {
  /// An incident that goes on has a draft for its report.
  var stateInTime: String {
    milestones.resolved != nil ? "Resolved" : isDraft ? "Ongoing" : "End not recorded"
  }
}
