import Incidents
import Markdown

/// What monitoring calls the checks of which logs tell, each with the incidents in which it was red.
struct SearchAlerts {
  /// Those of which most incidents tell, by name.
  private let alerts: [(check: String, incidents: [Int])]
  private let archive: Archive
  private let links: PageLinks

  private static let mostAlerts = 300
  /// The newest of each.
  private static let mostIncidents = 3

  init(in site: Site, links: PageLinks) {
    archive = site.archive
    self.links = links
    var places: [String: [Int]] = [:]
    for (place, incident) in site.archive.incidents.enumerated() {
      for check in Set(incident.gist.checks) where !check.isEmpty {
        places[check, default: []].append(place)
      }
    }
    let ranked = places.map { (check: $0.key, incidents: $0.value) }.sorted { a, b in
      a.incidents.count == b.incidents.count
        ? a.check.precedesInBytes(b.check) : a.incidents.count > b.incidents.count
    }
    alerts = ranked.prefix(Self.mostAlerts).map { ($0.check.lowercased(), $0) }
      .sorted { $0.0 == $1.0 ? $0.1.check.precedesInBytes($1.1.check) : $0.0.precedesInBytes($1.0) }
      .map(\.1)
  }

  func write(into html: inout HTMLWriter) {
    guard !alerts.isEmpty else { return }
    html.raw("<section class=\"names\">")
    html.element("h2", text: "Alerts")
    html.raw("<ul>\n")
    for alert in alerts {
      html.raw("<li>")
      html.element("b", text: alert.check)
      for place in alert.incidents.prefix(Self.mostIncidents) {
        let incident = archive.incidents[place]
        html.raw(" ")
        links.write(DayText.shortWithYear(incident.day), to: incident.id, into: &html)
      }
      html.raw("</li>\n")
    }
    html.raw("</ul></section>\n")
  }
}
