import Incidents
import Markdown

/// `feed.xml`: the newest incidents for feed readers, as Atom (RFC 4287).
package struct FeedFile: DataFile {
  /// As many incidents as it holds.
  private static let limit = 50

  package init() {}

  package var address: Address { .feed }
  package var dependence: PageDependence { .incidents([.facts, .wordsAtLinks, .history]) }

  package func bytes(of site: Site) -> [UInt8] {
    let incidents = site.archive.incidents.prefix(Self.limit)
    let base = site.settings.baseURL ?? ""
    var xml = XMLWriter()
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom"]) { xml in
      xml.lineFeed()
      xml.element("title", text: site.settings.title)
      xml.element("id", text: NameUUID("feed of \(site.settings.title)", in: .incidents).urn)
      let updated = incidents.map { Self.updated($0, site) }.max { $0.moment < $1.moment }?.text
      xml.element("updated", text: updated ?? "\(site.today)T00:00:00Z")
      xml.empty("link", ["rel": "self", "href": base + Address.feed.path])
      xml.empty("link", ["rel": "alternate", "type": "text/html", "href": base + Address.index.path])
      xml.element("author") { $0.element("name", text: site.settings.title) }
      for incident in incidents { write(incident, base, site, &xml) }
    }
    return xml.bytes
  }

  private func write(_ incident: Incident, _ base: String, _ site: Site, _ xml: inout XMLWriter) {
    let address = base + Address.incident(incident.id).path
    xml.element("entry") { xml in
      xml.lineFeed()
      xml.element("title", text: incident.title)
      xml.element("id", text: NameUUID(incident.id.rawValue, in: .incidents).urn)
      xml.empty("link", ["rel": "alternate", "type": "text/html", "href": address])
      if let published = Self.published(incident, site) {
        xml.element("published", text: published.rfc3339)
      }
      xml.element("updated", text: Self.updated(incident, site).text)
      if let history = site.history(of: incident) {
        let isNew = history.amendments.isEmpty
        xml.empty("category", ["term": isNew ? "new" : "amended", "label": isNew ? "New" : "Amended"])
      }
      if let severity = incident.severity {
        xml.empty("category", ["term": severity.id, "label": severity.label])
      }
      for service in incident.services {
        xml.empty("category", ["term": service.rawValue, "label": site.settings.label(of: service)])
      }
      if let summary = incident.summary { xml.element("summary", text: summary) }
      xml.element("content", ["type": "html"], text: body(incident, site).description)
    }
  }

  private func body(_ incident: Incident, _ site: Site) -> HTML {
    let facts = [
      incident.severity?.label, DayText.long(incident.day), incident.milestones.duration?.description,
    ]
    let services = incident.services.map { site.settings.label(of: $0) }
    return HTML { html in
      html.element("p", text: (facts.compactMap(\.self) + services).joined(separator: ", ") + ".")
      if let summary = incident.summary { html.element("p", text: summary) }
      if let amendment = site.history(of: incident)?.amendments.last {
        let words = AmendmentWords(site.settings).text(amendment)
        html.element("p", text: "Amended on \(DayText.long(amendment.moment.local.day)): \(words).")
      }
    }
  }

  /// Of the report, where git knows it; else it counts as of the incident's begin.
  private static func published(_ incident: Incident, _ site: Site) -> Timestamp? {
    site.history(of: incident)?.published ?? incident.milestones.started
  }

  /// When its report was published or amended, where git knows it; else the incident's last known moment.
  private static func updated(_ incident: Incident, _ site: Site) -> (moment: Int, text: String) {
    let history = site.history(of: incident)
    let told = history?.amendments.last?.moment ?? history?.published
    guard let time = told ?? incident.milestones.resolved ?? incident.milestones.started else {
      return (incident.day.number * 86_400, "\(incident.day)T00:00:00Z")
    }
    return (time.secondsSince1970, time.rfc3339)
  }
}
