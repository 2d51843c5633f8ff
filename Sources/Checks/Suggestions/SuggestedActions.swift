import Incidents

/// Open actions of earlier incidents that might have prevented one, and what speaks for it.
struct SuggestedActions {
  /// The best first.
  let actions: [(action: ActionItem, likeness: Likeness)]

  /// What an action has in common with a later incident.
  enum Likeness {
    /// Their incidents share these.
    case factors([FactorName])
    /// Their incidents share a service, and the action's own words are in the later report.
    case words([String], ServiceName)
    /// Their incidents befell the same services, and nothing says that the causes differ.
    case services([ServiceName])
  }

  /// More than these nobody reads.
  static let most = 2

  /// By the incident that each is for. Of the kinds of likeness only the best counts that there is for an incident.
  static func found(for asking: [Incident], in archive: Archive) -> [(incident: Incident, SuggestedActions)] {
    if asking.isEmpty { return [] }
    // The days are asked for often, and each takes a look at a zone.
    let all = archive.all.map { (day: $0.day, incident: $0) }.sorted { $0.day < $1.day }
    var found: [IncidentID: SuggestedActions] = [:]
    var rest = asking
    for search in [ActionsByFactor.search, ActionsByWords.search, ActionsByServices.search] {
      // What began after all that ask is of no use to them.
      guard let last = rest.map(\.day).max() else { break }
      let earlier = all.prefix { $0.day <= last }.map(\.incident)
      found.merge(search(rest, earlier, archive)) { $1 }
      rest = rest.filter { found[$0.id] == nil }
    }
    return asking.compactMap { incident in
      found[incident.id]?.undecided(in: incident, archive).map { (incident, $0) }
    }
  }

  /// Without those that the author has declined. Whoever did so with the best isn't asked about the next.
  private func undecided(in incident: Incident, _ archive: Archive) -> SuggestedActions? {
    let declined = Set(incident.notPreventableBy.map { archive.action($0.value)?.id ?? $0.value })
    let left = actions.filter { suggested in suggested.action.id.map { !declined.contains($0) } ?? false }
    return left.isEmpty ? nil : SuggestedActions(actions: left)
  }
}
