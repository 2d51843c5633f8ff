import Diagnostics

/// Something that a team will change because of an incident. As an incident, it stands behind one reference.
package struct ActionItem: Sendable {
  private var shared: Shared

  package init(
    incident: IncidentID, id: ActionID?, text: String, state: State, range: SourceRange
  ) {
    shared = Shared(Facts(incident: incident, id: id, text: text, state: state, range: range))
  }

  /// Changed only by whoever holds it alone.
  private final class Shared: @unchecked Sendable {
    var facts: Facts

    init(_ facts: Facts) { self.facts = facts }
  }

  private struct Facts: Hashable {
    var incident: IncidentID
    var id: ActionID?
    var text: String
    var state: State
    var owner: PersonName?
    var ownerRange: SourceRange?
    var kind: Kind?
    var priority: Priority?
    var opened: Day?
    var due: Day?
    var done: Day?
    var issue: IssueReference?
    var reason: String?
    var range: SourceRange
    var reported: ActionItem?
  }

  /// The facts for who changes them: nobody else sees that.
  private var ownFacts: Facts {
    get { shared.facts }
    _modify {
      if !isKnownUniquelyReferenced(&shared) { shared = Shared(shared.facts) }
      yield &shared.facts
    }
  }

  package enum State: String, Hashable, Sendable, CaseIterable {
    case open
    case done
    case wontdo
    /// An idea that nobody has committed to yet.
    case proposed
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case prevent
    case mitigate
    case detect
    case investigate
    case repair
  }

  /// The urgency of an action; an incident has a severity.
  package enum Priority: String, Hashable, Comparable, Sendable, CaseIterable {
    case p0 = "P0"
    case p1 = "P1"
    case p2 = "P2"
    case p3 = "P3"

    package static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }
  }
}

extension ActionItem {
  package var incident: IncidentID {
    get { shared.facts.incident }
    set { ownFacts.incident = newValue }
  }
  /// Nothing where the author gave none.
  package var id: ActionID? {
    get { shared.facts.id }
    set { ownFacts.id = newValue }
  }
  /// The sentence as plain text, without the parenthesis of facts behind it.
  package var text: String {
    get { shared.facts.text }
    set { ownFacts.text = newValue }
  }
  package var state: State {
    get { shared.facts.state }
    set { ownFacts.state = newValue }
  }
  package var owner: PersonName? {
    get { shared.facts.owner }
    set { ownFacts.owner = newValue }
  }
  /// Where the owner was written.
  package var ownerRange: SourceRange? {
    get { shared.facts.ownerRange }
    set { ownFacts.ownerRange = newValue }
  }
  package var kind: Kind? {
    get { shared.facts.kind }
    set { ownFacts.kind = newValue }
  }
  package var priority: Priority? {
    get { shared.facts.priority }
    set { ownFacts.priority = newValue }
  }
  package var opened: Day? {
    get { shared.facts.opened }
    set { ownFacts.opened = newValue }
  }
  package var due: Day? {
    get { shared.facts.due }
    set { ownFacts.due = newValue }
  }
  package var done: Day? {
    get { shared.facts.done }
    set { ownFacts.done = newValue }
  }
  package var issue: IssueReference? {
    get { shared.facts.issue }
    set { ownFacts.issue = newValue }
  }
  /// Why it will not be done.
  package var reason: String? {
    get { shared.facts.reason }
    set { ownFacts.reason = newValue }
  }
  package var range: SourceRange {
    get { shared.facts.range }
    set { ownFacts.range = newValue }
  }
  /// The same as its report tells of it; nothing where the tracker doesn't tell more.
  package var reported: ActionItem? {
    get { shared.facts.reported }
    set { ownFacts.reported = newValue }
  }

  /// Whether the tracker tells of it.
  package var isTracked: Bool { shared.facts.reported != nil }
}

extension ActionItem: Hashable {
  package static func == (a: ActionItem, b: ActionItem) -> Bool {
    a.shared === b.shared || a.shared.facts == b.shared.facts
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(shared.facts) }
}
