import Incidents

/// What is done about a contributing factor: the actions of its incidents. An action says of which incident it came, not
/// against which of its factors it goes; so it counts for all of them.
struct FactorWork {
  /// Of its incidents, newest first.
  private let incidents: [Incident]

  init(_ factor: Listing, in archive: Archive) { incidents = factor.incidents(of: archive) }

  /// Those in a state, newest incident first.
  func actions(_ state: ActionItem.State) -> [ActionItem] {
    incidents.flatMap { $0.actions.filter { $0.state == state } }
  }

  /// How many of some kinds are open and how many are done.
  func counts(of kinds: [ActionItem.Kind?]) -> (open: Int, done: Int) {
    var counts = (open: 0, done: 0)
    for incident in incidents {
      for action in incident.actions where kinds.contains(action.kind) {
        if action.state == .open { counts.open += 1 } else if action.state == .done { counts.done += 1 }
      }
    }
    return counts
  }

  /// Whether nothing is open of it: then either it is over, or nobody does anything.
  var isUnattended: Bool {
    !incidents.isEmpty && !incidents.contains { $0.actions.contains(where: \.isOpen) }
  }

  var lastDay: Day? { incidents.first?.day }

  /// Whether it came back after the last thing was done about it, or nothing ever was.
  var cameBackSince: Bool {
    guard let lastDay else { return false }
    let done = incidents.lazy.flatMap(\.actions).filter { $0.state == .done }.compactMap(\.done).max()
    return done.map { $0 < lastDay } ?? true
  }
}
