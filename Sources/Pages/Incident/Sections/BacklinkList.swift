import Incidents
import Markdown

/// What refers to an incident, each incident once.
struct BacklinkList {
  private let incident: Incident
  private let sources: [(id: IncidentID, title: String, fragments: [String])]
  private let site: Site
  private let page: Address

  init(_ incident: Incident, in site: Site, on page: Address) {
    var sources: [(id: IncidentID, title: String, fragments: [String])] = []
    for backlink in site.backlinks[incident.id] ?? [] {
      let fragments = backlink.fragment.map { [$0] } ?? []
      if let index = sources.firstIndex(where: { $0.id == backlink.from }) {
        sources[index].fragments += fragments
      } else {
        sources.append((backlink.from, backlink.title, fragments))
      }
    }
    self.incident = incident
    self.sources = sources
    self.site = site
    self.page = page
  }

  func write(into html: inout HTMLWriter) {
    html.raw("<ul>\n")
    for source in sources {
      html.raw("<li><a")
      html.attribute("href", page.link(to: .incident(source.id)))
      html.raw(">")
      html.isolated(source.title)
      html.raw("</a> <small>")
      if let incident = site.archive.incident(source.id) { html.text(DayText.long(incident.day)) }
      var told: Set<String> = []
      for place in source.fragments.compactMap(place) where told.insert(place.address).inserted {
        write(place, &html)
      }
      html.raw("</small></li>\n")
    }
    html.raw("</ul>\n")
  }

  /// A place of this page or a line of a log that a fragment names.
  private func place(of fragment: String) -> (name: String, address: String)? {
    if let line = LogAnchor.name(of: fragment, in: incident) {
      let number = line.split(separator: "L").last ?? ""
      return ("line \(number)", page.link(to: .log(incident.id), fragment: line))
    }
    return incident.anchors.contains(fragment) ? (fragment, "#" + fragment) : nil
  }

  private func write(_ place: (name: String, address: String), _ html: inout HTMLWriter) {
    html.raw(", to <a")
    html.address("href", place.address)
    html.raw(">")
    html.text(place.name)
    html.raw("</a>")
  }
}
