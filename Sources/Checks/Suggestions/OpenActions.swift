import Incidents

/// The actions that were promised before a day, by what they can be found by. Whoever asks goes forward in time, so that
/// what was done by then is dropped when it is met.
struct OpenActions<Key: Hashable> {
  /// Those that somebody will ask for; the rest isn't kept.
  private var lists: [Key: PromisedActions]

  init(of keys: some Sequence<Key>) {
    lists = Dictionary(keys.map { ($0, PromisedActions()) }) { $1 }
  }

  /// Of an incident that began later than those before.
  mutating func add(_ promises: [Promise], under key: Key) { lists[key]?.add(promises) }

  /// Those that were open when an incident of a day began, the last promised first, and no more than `limit`.
  mutating func last(_ limit: Int, of key: Key, on day: Day) -> [Promise] {
    lists[key]?.last(limit, on: day) ?? []
  }
}

/// An action, the incident of which it came, and a number of its own.
struct Promise {
  let number: Int
  let action: ActionItem
  let incident: Incident
  // Asked of each many times over, so that they stand here as well.
  private let opened: Day?
  private let isOpen: Bool
  private let done: Day?

  init(number: Int, action: ActionItem, incident: Incident) {
    self.number = number
    self.action = action
    self.incident = incident
    (opened, done) = (action.opened, action.done)
    isOpen = action.state == .open
  }

  /// Some of an incident, the first with the number behind one, which becomes the last one's.
  static func all(_ actions: [ActionItem], of incident: Incident, counting number: inout Int) -> [Promise] {
    actions.map { action in
      number += 1
      return Promise(number: number, action: action, incident: incident)
    }
  }

  fileprivate func isOver(by day: Day) -> Bool { !isOpen && (done.map { $0 <= day } ?? true) }

  /// What was promised on the day itself may have come after the incident.
  fileprivate func wasMade(before day: Day) -> Bool { opened.map { $0 < day } ?? false }
}

/// Actions in the order in which their incidents began.
private struct PromisedActions {
  private var promises: [Promise] = []

  mutating func add(_ more: [Promise]) { promises += more }

  mutating func last(_ limit: Int, on day: Day) -> [Promise] {
    var found: [Promise] = []
    var place = promises.endIndex
    var isAnyOver = false
    while place > promises.startIndex, found.count < limit {
      place -= 1
      if promises[place].isOver(by: day) {
        isAnyOver = true
      } else if promises[place].wasMade(before: day) {
        found.append(promises[place])
      }
    }
    if isAnyOver {
      promises.replaceSubrange(place..., with: promises[place...].filter { !$0.isOver(by: day) })
    }
    return found
  }
}

extension ActionItem {
  /// Whether others can name it, and somebody promised it.
  var isPromise: Bool { id != nil && state != .proposed && opened != nil }

  /// Whether a later incident would have been another, had it been done: who investigates or repairs changes none.
  var changesEvents: Bool {
    switch kind {
    case .prevent, .detect, .mitigate: true
    case .investigate, .repair, nil: false
    }
  }
}
