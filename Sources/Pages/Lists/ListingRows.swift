import Diagnostics
import Incidents
import Markdown
import Reports

/// The rows of incidents and of their open actions as all listings show them. They are written once: an incident stands
/// in many listings, and these lie equally deep in the site, so that even their links are the same.
struct ListingRows: Sendable {
  /// What leads from a listing to the site's root.
  private static let root = "../../"

  private var incidents: [IncidentID: HTML] = [:]
  private var actions: [ActionPlace: HTML] = [:]

  private struct ActionPlace: Hashable {
    let incident: IncidentID
    let place: SourceLocation
  }

  /// No rows: each is written where it is shown.
  init() {}

  init(_ site: Site) {
    let links = PageLinks(root: Self.root)
    let rows = site.archive.incidents.concurrentMap { incident in
      (
        HTML { IncidentRow(site, links: links).write(incident, into: &$0) },
        incident.actions.filter { $0.state == .open }.map { action in
          (
            ActionPlace(incident: incident.id, place: action.range.start),
            HTML { ActionTable(site, links: links).write(action, into: &$0) }
          )
        }
      )
    }
    for (incident, (row, actions)) in zip(site.archive.incidents, rows) {
      incidents[incident.id] = row
      for (place, row) in actions { self.actions[place] = row }
    }
  }

  func row(of incident: Incident, from root: String) -> HTML? {
    root == Self.root ? incidents[incident.id] : nil
  }

  func row(of action: ActionItem, from root: String) -> HTML? {
    root == Self.root
      ? actions[ActionPlace(incident: action.incident, place: action.range.start)] : nil
  }
}
