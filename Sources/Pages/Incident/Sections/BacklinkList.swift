import Incidents
import Markdown

/// What refers to an incident, each incident once.
struct BacklinkList {
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
    let anchors = incident.anchors
    self.sources = sources.map { ($0.id, $0.title, $0.fragments.filter(anchors.contains)) }
    self.site = site
    self.page = page
  }

  func write(into html: inout HTMLWriter) {
    html.raw("<ul>\n")
    for source in sources {
      html.raw("<li><a")
      html.attribute("href", page.link(to: .incident(source.id)))
      html.raw(">")
      html.text(source.title)
      html.raw("</a> <small>")
      if let incident = site.archive.incident(source.id) { html.text(DayText.long(incident.day)) }
      for fragment in source.fragments { writePlace(fragment, &html) }
      html.raw("</small></li>\n")
    }
    html.raw("</ul>\n")
  }

  /// The place of this page that it names.
  private func writePlace(_ fragment: String, _ html: inout HTMLWriter) {
    html.raw(", to <a")
    html.address("href", "#" + fragment)
    html.raw(">")
    html.text(fragment)
    html.raw("</a>")
  }
}
