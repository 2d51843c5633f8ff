/// What refers to an incident: from which incident, and to which place.
package struct Backlink: Hashable, Sendable {
  package let from: IncidentID
  package let title: String
  /// Of the target's page, without `#`.
  package let fragment: String?
}

extension Archive {
  /// Everything that leads to each incident, each source once a place, oldest source first.
  package var backlinks: [IncidentID: [Backlink]] {
    var backlinks: [IncidentID: [Backlink]] = [:]
    for incident in incidents.reversed() where incident.refersToOthers || !incident.links.isEmpty {
      for (target, fragment) in references(of: incident) where target != incident.id {
        let backlink = Backlink(from: incident.id, title: incident.title, fragment: fragment)
        if backlinks[target]?.contains(backlink) != true { backlinks[target, default: []].append(backlink) }
      }
    }
    return backlinks
  }

  private func references(of incident: Incident) -> [(IncidentID, String?)] {
    let links = incident.links.map { ($0.target, $0.fragment) }
    let related = incident.related.map { ($0.value, String?.none) }
    let preventable = incident.preventableBy.map { ($0.value.incident, Optional($0.value.anchor)) }
    return (links + related + preventable).compactMap { target, fragment in
      self.incident(target).map { ($0.id, fragment) }
    }
  }
}
