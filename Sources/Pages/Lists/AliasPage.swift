import Incidents
import Markdown

/// What stands at the former address of an incident: where it is now.
package struct AliasPage: Page {
  private let former: IncidentID
  private let incident: Incident

  package init(_ former: IncidentID, of incident: Incident) {
    self.former = former
    self.incident = incident
  }

  package var address: Address { .incident(former) }

  package func content(of site: Site) -> PageContent? {
    let links = PageLinks(from: address, in: site)
    let now = Address.incident(incident.id)
    var content = PageContent(.page)
    content.add("heading", text: incident.title)
    content.add("canonical", text: (site.settings.baseURL ?? links.root) + now.path)
    content.add("body") { html in
      html.raw("<p>This incident is now at ")
      links.write(incident.id.rawValue, to: now, into: &html)
      html.raw(".</p>\n")
    }
    return content
  }

  /// Of all former ids that no incident bears itself; one that two claim belongs to whom the archive gives it.
  package static func all(of archive: Archive) -> [AliasPage] {
    archive.incidents.flatMap { incident in
      Set(incident.aliases.map(\.value)).sorted()
        .filter { $0 != incident.id && archive.incident($0)?.id == incident.id }
        .map { AliasPage($0, of: incident) }
    }
  }
}
