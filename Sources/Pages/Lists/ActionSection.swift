import Incidents

/// Actions that wait, or ended, in the same way.
package struct ActionSection: Sendable {
  package let kind: Kind
  package let actions: [ActionItem]
  /// How many more belong here by their age, but stand in the first section.
  package let above: Int

  /// In the order in which they are shown.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// Could have prevented a later incident.
    case again
    case past
    case middle
    case recent
    case ageless
    case proposed
    case done
    case wontdo
  }

  package init(kind: Kind, actions: [ActionItem], above: Int = 0) {
    self.kind = kind
    self.actions = actions
    self.above = above
  }
}

extension ActionSection.Kind {
  /// Days under which an action is young, if the limit of the policy leaves room for it.
  private static let young = 31

  /// Of an open action; an action on the limit is not past it.
  package init(age: Int?, limit: Int) {
    switch age {
    case nil: self = .ageless
    case .some(let age) where age > limit: self = .past
    case .some(let age) where age >= Self.young: self = .middle
    case .some: self = .recent
    }
  }

  package var anchor: String {
    switch self {
    case .again: "again"
    case .past: "past"
    case .middle: "open"
    case .recent: "recent"
    case .ageless: "ageless"
    case .proposed: "proposed"
    case .done: "done"
    case .wontdo: "wontdo"
    }
  }

  package func title(limit: Int) -> String {
    switch self {
    case .again: "Open when it happened again"
    case .past: "Open past \(Counting.text(limit, "day"))"
    case .middle: "Open for \(Self.young) to \(Counting.text(limit, "day"))"
    case .recent: limit < Self.young ? "Open for up to \(Counting.text(limit, "day"))" : "Open under 31 days"
    case .ageless: "Open since nobody noted when"
    case .proposed: "Proposed"
    case .done: "Done"
    case .wontdo: "Not doing"
    }
  }
}
