import Incidents
import Markdown

/// A section of an incident's page that the archive adds behind those of the report.
enum AddedSection: CaseIterable {
  case seenBefore
  case backlinks

  var title: String {
    switch self {
    case .seenBefore: "Has this happened before?"
    case .backlinks: "Referred to by"
    }
  }

  var id: String {
    switch self {
    case .seenBefore: PageIDs.seenBefore
    case .backlinks: PageIDs.backlinks
    }
  }

  func isShown(for incident: Incident, in site: Site) -> Bool {
    switch self {
    case .seenBefore: true
    case .backlinks: site.backlinks[incident.id]?.isEmpty == false
    }
  }

  func write(into html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    html.raw("<section")
    html.attribute("aria-labelledby", id)
    html.raw("><h2")
    html.attribute("id", id)
    html.raw(">")
    html.text(title)
    html.raw("</h2>\n")
    content(&html)
    html.raw("</section>\n")
  }
}
