import Incidents
import Markdown

/// A section of an incident's page that the archive adds behind those of the report.
enum AddedSection: CaseIterable {
  case seenBefore
  case backlinks
  /// From git.
  case history

  var title: String {
    switch self {
    case .seenBefore: "Has this happened before?"
    case .backlinks: "Referred to by"
    case .history: "History of this report"
    }
  }

  var id: String {
    switch self {
    case .seenBefore: PageIDs.seenBefore
    case .backlinks: PageIDs.backlinks
    case .history: PageIDs.history
    }
  }

  func isShown(for incident: Incident, in site: Site) -> Bool {
    switch self {
    case .seenBefore: true
    case .backlinks: site.backlinks[incident.id]?.isEmpty == false
    case .history: site.history(of: incident) != nil
    }
  }

  func write(into html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    html.section(title, id: id, content)
  }
}
