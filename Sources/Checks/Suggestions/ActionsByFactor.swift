import Incidents

/// Finds open actions of incidents that share a factor: those with most in common first, then the last promised.
enum ActionsByFactor {
  /// Of each factor so many are weighed.
  private static let limit = 8

  static func search(
    for asking: [Incident], among all: [Incident], in archive: Archive
  ) -> [IncidentID: SuggestedActions] {
    var open = OpenActions(of: asking.flatMap(\.factors))
    let wanted = Set(asking.map(\.id))
    var found: [IncidentID: SuggestedActions] = [:]
    var number = 0
    for incident in all {
      if wanted.contains(incident.id) { found[incident.id] = suggestion(for: incident, &open, archive) }
      if incident.factors.isEmpty { continue }
      for action in incident.actions where action.isPromise {
        number += 1
        for factor in incident.factors { open.add(.init(number: number, action: action), under: factor) }
      }
    }
    return found
  }

  private typealias Candidate = (action: ActionItem, factors: [FactorName])

  private static func suggestion(
    for incident: Incident, _ open: inout OpenActions<FactorName>, _ archive: Archive
  ) -> SuggestedActions? {
    if incident.factors.isEmpty { return nil }
    var candidates: [Int: Candidate] = [:]
    for factor in incident.factors {
      for promise in open.last(limit, of: factor, on: incident.day) {
        candidates[promise.number, default: (promise.action, [])].factors.append(factor)
      }
    }
    if candidates.isEmpty { return nil }
    let best = candidates.map { (key: key(of: $1, $0, incident, archive), candidate: $1) }
      .sorted { $0.key > $1.key }.prefix(SuggestedActions.most)
    return SuggestedActions(actions: best.map { ($0.candidate.action, .factors($0.candidate.factors)) })
  }

  /// How many factors they share, whether they share a service and whether it changes what happens, and when it was promised.
  private static func key(
    of candidate: Candidate, _ number: Int, _ incident: Incident, _ archive: Archive
  ) -> (Int, Int, Int) {
    let services = archive.incident(candidate.action.incident)?.services ?? []
    let sharesService = services.contains(where: incident.services.contains)
    return (
      candidate.factors.count, (sharesService ? 2 : 0) + (candidate.action.changesEvents ? 1 : 0), number
    )
  }
}
