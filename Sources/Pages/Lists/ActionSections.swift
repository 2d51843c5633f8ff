import Incidents

/// Sorts actions into sections: what happened again first, then what is open by age, ideas, and what ended.
package struct ActionSections {
  private let today: Day
  private let limit: Int
  private let preventions: [ActionID: [Prevention]]

  package init(_ site: Site) {
    today = site.today
    limit = site.settings.policy.openDays
    preventions = site.preventions
  }

  /// Those with actions in them, in their order.
  package func sections(of actions: [ActionItem]) -> [ActionSection] {
    let again = actions.filter(isRepeat)
    let rest = actions.filter { !isRepeat($0) }
    let above = Dictionary(grouping: again.filter { $0.state == .open }) { kind(of: $0) }
    var groups = Dictionary(grouping: rest) { kind(of: $0) }
    groups[.again] = again
    return ActionSection.Kind.allCases.compactMap { kind in
      guard let group = groups[kind], !group.isEmpty else { return nil }
      return ActionSection(
        kind: kind, actions: sorted(group, as: kind), above: above[kind]?.count ?? 0)
    }
  }

  /// Open actions by their age.
  package func oldestFirst(_ actions: [ActionItem]) -> [ActionItem] { sorted(actions, as: .past) }

  /// Those that were open when what they could have prevented came: open ones first, then those that could have prevented most.
  package func happenedAgain(_ actions: [ActionItem]) -> [ActionItem] {
    sorted(actions.filter(isRepeat), as: .again)
  }

  /// The later incidents that an action could have prevented and in which it was open, each once, oldest first.
  package static func incidents(since action: ActionItem, in preventions: [ActionID: [Prevention]])
    -> [Incident]
  {
    guard let id = action.id, let found = preventions[id] else { return [] }
    var seen: Set<IncidentID> = []
    return found.filter { $0.openFor != nil }.map(\.incident).filter { seen.insert($0.id).inserted }
  }

  private func isRepeat(_ action: ActionItem) -> Bool {
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
  private func sorted(_ actions: [ActionItem], as kind: ActionSection.Kind) -> [ActionItem] {
    actions.enumerated().map { (key: key(of: $1, as: kind), offset: $0, action: $1) }
      .sorted { a, b in a.key != b.key ? a.key < b.key : a.offset < b.offset }
      .map(\.action)
  }

  private func key(of action: ActionItem, as kind: ActionSection.Kind) -> Key {
    let opened = action.opened?.number ?? .max
    switch kind {
    case .again:
      let hits = Self.incidents(since: action, in: preventions).count
      return Key(action.state == .open ? 0 : 1, -hits, opened)
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

extension ActionItem {
  /// When it was done or dropped; where nobody noted it, not before the day it was opened.
  package var closed: Day? { state == .done || state == .wontdo ? done ?? opened : nil }
}
