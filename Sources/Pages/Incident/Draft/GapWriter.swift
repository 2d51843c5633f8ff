import Incidents
import Markdown

/// Fills the gaps of an incident's page with what the archive knows.
struct GapWriter {
  let incident: Incident
  let site: Site
  let page: Address
  let related: RelatedIncidents

  func write(_ number: Int, into html: inout HTMLWriter) {
    switch ReportGap(number: number) {
    case .preventionNotes: PreventionNotes(incident, in: site, on: page).write(into: &html)
    case .seenBefore: writeSeenBefore(&html)
    case .backlinks: writeBacklinks(&html)
    case .history: writeHistory(&html)
    case .trackerDay: TrackerNote(site)?.write(into: &html)
    case .preventions(let action):
      guard incident.actions.indices.contains(action) else { return }
      writePreventions(incident.actions[action], &html)
    case .link(let link):
      guard incident.links.indices.contains(link) else { return }
      html.attribute("href", address(of: incident.links[link]))
    case nil: break
    }
  }

  private func writeSeenBefore(_ html: inout HTMLWriter) {
    AddedSection.seenBefore.write(into: &html) {
      SeenBeforeSection(related, of: incident, in: site, on: page).write(into: &$0)
    }
  }

  private func writeBacklinks(_ html: inout HTMLWriter) {
    guard AddedSection.backlinks.isShown(for: incident, in: site) else { return }
    AddedSection.backlinks.write(into: &html) {
      BacklinkList(incident, in: site, on: page).write(into: &$0)
    }
  }

  private func writeHistory(_ html: inout HTMLWriter) {
    guard let history = site.history(of: incident) else { return }
    AddedSection.history.write(into: &html) {
      HistorySection(history, of: incident, site.settings).write(into: &$0)
    }
  }

  /// The later incidents that an action could have prevented, and what else refers to it.
  private func writePreventions(_ action: ActionItem, _ html: inout HTMLWriter) {
    guard let id = action.id else { return }
    for prevention in site.preventions[id] ?? [] {
      html.raw("<small>")
      html.text(
        prevention.openFor.map { "Open for \(Counting.text($0, "day")) when " } ?? "Could have prevented ")
      html.raw("<a")
      html.attribute("href", page.link(to: .incident(prevention.incident.id)))
      html.raw(">")
      html.isolated(prevention.incident.title)
      html.raw("</a>")
      html.raw(prevention.openFor == nil ? "." : " began.")
      html.raw("</small>")
    }
    writeReferences(to: id, &html)
  }

  /// The reports that lead to an action and don't say that it could have prevented their incident.
  private func writeReferences(to action: ActionID, _ html: inout HTMLWriter) {
    var told = Set((site.preventions[action] ?? []).map(\.incident.id))
    let sources = (site.backlinks[incident.id] ?? []).filter {
      $0.fragment == action.anchor && told.insert($0.from).inserted
    }
    if sources.isEmpty { return }
    html.raw("<small>")
    sources.write(on: page, into: &html)
    html.raw(".</small>")
  }

  /// By the present id of the incident; an unknown place of it is its beginning. Nothing for one that isn't published:
  /// only the words of such a link are kept.
  private func address(of link: IncidentLink) -> String? {
    guard let target = site.archive.incident(link.target) else { return nil }
    let place = site.place(link.fragment, of: target)
    return page.link(to: place.address, fragment: place.fragment)
  }
}
