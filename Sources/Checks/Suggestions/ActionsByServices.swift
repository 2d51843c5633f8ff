import Incidents

/// Finds open actions of incidents that befell the very same services, where one of the two reports names no factors, so that
/// nothing says that the causes differ.
enum ActionsByServices {
  private struct Key: Hashable {
    let services: [ServiceName]
    let hasFactors: Bool

    init(_ incident: Incident, hasFactors: Bool) {
      services = Set(incident.services).sorted()
      self.hasFactors = hasFactors
    }
  }

  static func search(
    for asking: [Incident], among all: [Incident], in archive: Archive
  ) -> [IncidentID: SuggestedActions] {
    let asking = asking.filter { !$0.services.isEmpty }
    let wanted = Set(asking.map(\.id))
    var open = OpenActions(of: asking.flatMap(keys))
    var found: [IncidentID: SuggestedActions] = [:]
    var number = 0
    for incident in all {
      if wanted.contains(incident.id) { found[incident.id] = suggestion(for: incident, &open) }
      let actions = incident.actions.filter { $0.isPromise && $0.changesEvents }
      if actions.isEmpty { continue }
      open.add(
        Promise.all(actions, of: incident, counting: &number),
        under: Key(incident, hasFactors: !incident.factors.isEmpty))
    }
    return found
  }

  /// Of what may be like an incident.
  private static func keys(of incident: Incident) -> [Key] {
    let without = Key(incident, hasFactors: false)
    return incident.factors.isEmpty ? [without, Key(incident, hasFactors: true)] : [without]
  }

  private static func suggestion(for incident: Incident, _ open: inout OpenActions<Key>) -> SuggestedActions?
  {
    let last = keys(of: incident).flatMap { key in
      open.last(SuggestedActions.most, of: key, on: incident.day)
    }
    if last.isEmpty { return nil }
    let best = last.sorted { $0.number > $1.number }.prefix(SuggestedActions.most)
    return SuggestedActions(actions: best.map { ($0.action, .services(incident.services)) })
  }
}
