import Incidents

/// The actions that were promised before a day, by what they can be found by. Whoever asks goes forward in time, so that
/// what was done by then is dropped when it is met.
struct OpenActions<Key: Hashable> {
  /// What somebody will ask for; the rest isn't kept.
  private let asked: Set<Key>
  /// The last promised last.
  private var lists: [Key: [Promise]] = [:]

  /// An action, and a number of its own.
  struct Promise {
    let number: Int
    let action: ActionItem
  }

  init(of keys: some Sequence<Key>) { asked = Set(keys) }

  mutating func add(_ promise: Promise, under key: Key) {
    if asked.contains(key) { lists[key, default: []].append(promise) }
  }

  /// Those that were open when an incident of a day began, the last promised first, and no more than `limit`. What was
  /// promised on the day itself may have come after it.
  mutating func last(_ limit: Int, of key: Key, on day: Day) -> [Promise] {
    guard var list = lists.removeValue(forKey: key) else { return [] }
    var found: [Promise] = []
    var place = list.endIndex
    var isAnyOver = false
    while place > list.startIndex, found.count < limit {
      place -= 1
      let action = list[place].action
      if action.isOver(by: day) {
        isAnyOver = true
      } else if let opened = action.opened, opened < day {
        found.append(list[place])
      }
    }
    if isAnyOver {
      list.replaceSubrange(place..., with: list[place...].filter { !$0.action.isOver(by: day) })
    }
    lists[key] = list
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
