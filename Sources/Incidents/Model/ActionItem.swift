import Diagnostics

/// Something that a team will change because of an incident.
package struct ActionItem: Hashable, Sendable {
  package var incident: IncidentID
  /// Nothing where the author gave none.
  package var id: ActionID?
  /// The sentence as plain text, without the parenthesis of facts behind it.
  package var text: String
  package var state: State
  package var owner: PersonName?
  /// Where the owner was written.
  package var ownerRange: SourceRange?
  package var kind: Kind?
  package var priority: Priority?
  /// The day of the commitment; where nobody wrote it, the day the incident ended.
  package var opened: Day?
  package var due: Day?
  package var done: Day?
  package var issue: IssueReference?
  /// Why it will not be done.
  package var reason: String?
  package var range: SourceRange

  package init(
    incident: IncidentID, id: ActionID?, text: String, state: State, range: SourceRange
  ) {
    self.incident = incident
    self.id = id
    self.text = text
    self.state = state
    self.range = range
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

  /// Whether it was promised and not yet done on a day.
  package func wasOpen(on day: Day) -> Bool {
    guard state != .proposed, let opened, opened <= day else { return false }
    switch state {
    case .done: return done.map { $0 > day } ?? false
    case .wontdo: return done.map { $0 > day } ?? false
    case .open, .proposed: return true
    }
  }

  /// Days that it had been open on a day.
  package func age(on day: Day) -> Int? {
    opened.map { max(0, day - $0) }
  }

  package func isOverdue(on day: Day) -> Bool {
    guard state == .open, let due else { return false }
    return due < day
  }
}
