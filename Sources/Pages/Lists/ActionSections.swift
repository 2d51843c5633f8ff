import Incidents

/// Sorts actions into sections: what happened again first, then what is open by age, ideas, and what ended.
package struct ActionSections {
  private let today: Day
  private let limit: Int
  private let preventions: [ActionID: [Prevention]]

  /// `limit` is that of days past which an open action is old, `preventions` are those of the archive by action.
  package init(on today: Day, limit: Int, preventions: [ActionID: [Prevention]]) {
    self.today = today
    self.limit = limit
    self.preventions = preventions
  }

  package init(_ site: Site) {
    self.init(on: site.today, limit: site.settings.policy.openDays, preventions: site.preventions)
  }

  /// All in one list: what is open as its sections have it, then ideas, then what ended, the last of it first.
  package func list(of actions: [ActionItem]) -> [ActionItem] {
    let rest: [ActionSection.Kind] = [.proposed, .done, .wontdo]
    return sections(of: actions.filter(\.isOpen)).flatMap(\.actions)
      + rest.flatMap { kind in
        sorted(actions.indices.filter { self.kind(of: actions[$0]) == kind }, of: actions, as: kind)
      }
  }

  /// Those with actions in them, in their order.
  package func sections(of actions: [ActionItem]) -> [ActionSection] {
    var groups: [ActionSection.Kind: [Int]] = [:]
    var above: [ActionSection.Kind: Int] = [:]
    for index in actions.indices {
      let kind = kind(of: actions[index])
      let isRepeat = isRepeat(actions[index])
      groups[isRepeat ? .again : kind, default: []].append(index)
      if isRepeat, actions[index].isOpen { above[kind, default: 0] += 1 }
    }
    return ActionSection.Kind.allCases.compactMap { kind in
      guard let group = groups[kind] else { return nil }
      return ActionSection(
        kind: kind, actions: sorted(group, of: actions, as: kind), above: above[kind] ?? 0)
    }
  }

  /// The order of open actions by their age, those without one last; `opened` are the days from which they count.
  package static func oldestFirst(_ opened: [Day?]) -> [Int] {
    sorted(opened.indices) { Key(opened[$0]?.number ?? .max) }
  }

  /// Those of an archive that were open when what they could have prevented came: open ones first, then those that could have
  /// prevented most.
  package func happenedAgain(in archive: Archive) -> [ActionItem] {
    let incidents = Set(preventions.keys.compactMap { archive.place(of: $0.incident) }).sorted()
    let actions = incidents.flatMap { archive.incidents[$0].actions }
    return sorted(actions.indices.filter { isRepeat(actions[$0]) }, of: actions, as: .again)
  }

  /// The later incidents that an action could have prevented and in which it was open, each once, oldest first.
  package static func incidents(since action: ActionItem, in preventions: [ActionID: [Prevention]])
    -> [Incident]
  {
    guard let id = action.id, let found = preventions[id] else { return [] }
    var seen: Set<IncidentID> = []
    return found.filter { $0.openFor != nil }.map(\.incident).filter { seen.insert($0.id).inserted }
  }

  /// Whether it was open when a later incident came that it could have prevented.
  func isRepeat(_ action: ActionItem) -> Bool {
    !Self.incidents(since: action, in: preventions).isEmpty
  }

  private func kind(of action: ActionItem) -> ActionSection.Kind {
    switch action.state {
    case .open: ActionSection.Kind(age: action.age(on: today), limit: limit)
    case .proposed: .proposed
    case .done: .done
    case .wontdo: .wontdo
    }
  }

  /// By smallest key; of equals the one of the newer incident, then the one that was written first.
  private func sorted(_ indexes: [Int], of actions: [ActionItem], as kind: ActionSection.Kind) -> [ActionItem]
  {
    Self.sorted(indexes) { key(of: actions[$0], as: kind) }.map { actions[$0] }
  }

  private static func sorted(_ indexes: some Sequence<Int>, by key: (Int) -> Key) -> [Int] {
    indexes.map { (key: key($0), index: $0) }
      .sorted { a, b in a.key != b.key ? a.key < b.key : a.index < b.index }
      .map(\.index)
  }

  private func key(of action: ActionItem, as kind: ActionSection.Kind) -> Key {
    let opened = action.opened?.number ?? .max
    switch kind {
    case .again:
      let hits = Self.incidents(since: action, in: preventions).count
      return Key(action.isOpen ? 0 : 1, -hits, opened)
    case .past, .middle, .recent: return Key(opened)
    case .done, .wontdo: return Key(-(action.closed?.number ?? 0))
    case .ageless, .proposed: return Key()
    }
  }

  private struct Key: Comparable {
    let first: Int
    let second: Int
    let third: Int

    init(_ first: Int = 0, _ second: Int = 0, _ third: Int = 0) {
      self.first = first
      self.second = second
      self.third = third
    }

    static func < (a: Key, b: Key) -> Bool {
      (a.first, a.second, a.third) < (b.first, b.second, b.third)
    }
  }
}
