import Incidents

/// The actions that were promised before a day, by what they can be found by. Whoever asks goes forward in time, so that
/// what was done by then is dropped when it is met.
struct OpenActions<Key: Hashable> {
  /// Those that somebody will ask for; the rest isn't kept.
  private var lists: [Key: PromisedActions]

  init(of keys: some Sequence<Key>) {
    lists = Dictionary(keys.map { ($0, PromisedActions()) }) { $1 }
  }

  mutating func add(_ promise: Promise, under key: Key) { lists[key]?.add(promise) }

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
}

/// Actions in the order in which their incidents began.
private struct PromisedActions {
  private var promises: [Promise] = []

  mutating func add(_ promise: Promise) { promises.append(promise) }

  /// What was promised on the day itself may have come after the incident.
  mutating func last(_ limit: Int, on day: Day) -> [Promise] {
    var found: [Promise] = []
    var place = promises.endIndex
    var isAnyOver = false
    while place > promises.startIndex, found.count < limit {
      place -= 1
      let action = promises[place].action
      if action.isOver(by: day) {
        isAnyOver = true
      } else if let opened = action.opened, opened < day {
        found.append(promises[place])
      }
    }
    if isAnyOver {
      promises.replaceSubrange(place..., with: promises[place...].filter { !$0.action.isOver(by: day) })
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

  fileprivate func isOver(by day: Day) -> Bool { state != .open && (done.map { $0 <= day } ?? true) }
}
