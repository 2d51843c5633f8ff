import Incidents

/// Finds open actions of incidents that share a factor: those with most in common first, then the last promised.
enum ActionsByFactor {
  /// Of each factor so many are weighed.
  private static let limit = 4

  static func search(
    for asking: [Incident], among all: [Incident], in archive: Archive
  ) -> [IncidentID: SuggestedActions] {
    var open = OpenActions(of: asking.flatMap(\.factors))
    let wanted = Set(asking.map(\.id))
    var found: [IncidentID: SuggestedActions] = [:]
    var number = 0
    for incident in all {
      if wanted.contains(incident.id) { found[incident.id] = suggestion(for: incident, &open) }
      if incident.factors.isEmpty { continue }
      let promises = Promise.all(incident.actions.filter(\.isPromise), of: incident, counting: &number)
      if promises.isEmpty { continue }
      for factor in incident.factors { open.add(promises, under: factor) }
    }
    return found
  }

  private typealias Candidate = (promise: Promise, factors: [FactorName])

  private static func suggestion(
    for incident: Incident, _ open: inout OpenActions<FactorName>
  ) -> SuggestedActions? {
    var candidates: [Candidate] = []
    for factor in incident.factors {
      for promise in open.last(limit, of: factor, on: incident.day) {
        if let place = candidates.firstIndex(where: { $0.promise.number == promise.number }) {
          candidates[place].factors.append(factor)
        } else {
          candidates.append((promise, [factor]))
        }
      }
    }
    if candidates.isEmpty { return nil }
    let best = candidates.map { (key: key(of: $0, incident), candidate: $0) }
      .sorted { $0.key > $1.key }.prefix(SuggestedActions.most)
    return SuggestedActions(
      actions: best.map { ($0.candidate.promise.action, .factors($0.candidate.factors)) })
  }

  /// How many factors they share, whether they share a service and whether it changes what happens, and when it was promised.
  private static func key(of candidate: Candidate, _ incident: Incident) -> (Int, Int, Int) {
    let promise = candidate.promise
    let sharesService = promise.incident.services.contains(where: incident.services.contains)
    return (
      candidate.factors.count, (sharesService ? 2 : 0) + (promise.action.changesEvents ? 1 : 0),
      promise.number
    )
  }
}
