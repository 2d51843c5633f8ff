import Incidents

/// What is done about a contributing factor: the actions of its incidents. An action says of which incident it came, not
/// against which of its factors it goes; so it counts for all of them.
struct FactorWork {
  private let archive: Archive
  /// When its last incident began; nothing where there is none.
  let lastDay: Day?
  /// Of its incidents, newest incident first.
  private let actions: [CountedAction]

  init(_ factor: Listing, in archive: Archive) {
    self.archive = archive
    lastDay = factor.positions.first.map { archive.incidents[$0].day }
    actions = factor.positions.flatMap { archive.countedActions[ofIncident: $0] }
  }

  /// Those in a state, newest incident first.
  func actions(_ state: ActionItem.State) -> [ActionItem] {
    actions.lazy.filter { $0.state == state }.map { archive[$0.place] }
  }

  func count(_ state: ActionItem.State) -> Int { actions.count { $0.state == state } }

  /// How many of some kinds are open and how many are done.
  func counts(of kinds: [ActionItem.Kind?]) -> (open: Int, done: Int) {
    var counts = (open: 0, done: 0)
    for action in actions where kinds.contains(action.kind) {
      if action.state == .open { counts.open += 1 } else if action.state == .done { counts.done += 1 }
    }
    return counts
  }

  /// Whether nothing is open of it: then either it is over, or nobody does anything.
  var isUnattended: Bool { lastDay != nil && !actions.contains(where: \.isOpen) }

  /// Whether it came back after the last thing was done about it, or nothing ever was.
  var cameBackSince: Bool {
    guard let lastDay else { return false }
    let done = actions.lazy.filter { $0.state == .done }.compactMap(\.done).max()
    return done.map { $0 < lastDay } ?? true
  }
}
