import Incidents
import Markdown

/// What stands at the former address of an incident's page: where it is now, and a browser goes there at once.
package struct AliasPage: Page {
  package let address: Address
  private let now: Address
  private let incident: Incident

  private init(from former: Address, to now: Address, of incident: Incident) {
    address = former
    self.now = now
    self.incident = incident
  }

  package func content(of site: Site) -> PageContent? {
    let links = PageLinks(from: address, in: site)
    var content = PageContent(.page)
    content.add("heading", text: incident.title)
    content.add("canonical", text: (site.settings.baseURL ?? links.root) + now.path)
    content.add("refresh", text: links.address(of: now))
    content.add("body") { html in
      html.raw("<p>This incident is now at ")
      links.write(incident.id.rawValue, to: now, into: &html)
      html.raw(".</p>\n")
    }
    return content
  }

  /// Of all former ids that no incident bears itself; one that two claim belongs to whom the archive gives it.
  package static func all(of archive: Archive, for audience: Audience = .team) -> [AliasPage] {
    archive.incidents.flatMap { incident in
      Set(incident.aliases.map(\.value)).sorted()
        .filter { $0 != incident.id && archive.incident($0)?.id == incident.id }
        .flatMap { pages(from: $0, to: incident, for: audience) }
    }
  }

  /// One for each page that the incident has.
  private static func pages(
    from former: IncidentID, to incident: Incident, for audience: Audience
  ) -> [AliasPage] {
    let kinds: [(IncidentID) -> Address] =
      audience == .team ? [Address.incident, Address.summary] : [Address.incident]
    return (incident.logs.isEmpty ? kinds : kinds + [Address.log]).map {
      AliasPage(from: $0(former), to: $0(incident.id), of: incident)
    }
  }
}
