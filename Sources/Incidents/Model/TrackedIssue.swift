/// The issue of an action, as the tracker told of it last.
package struct TrackedIssue: Hashable, Sendable {
  /// `owner/repo`.
  package var repository: String
  /// Nothing while nobody knows whether the tracker made it.
  package var number: Int?
  package var state: State
  /// Why it was closed; nothing where the tracker gives no reason.
  package var reason: Reason?
  /// When it was closed, in seconds since 1970.
  package var closed: Int?
  /// The sentence of the action for which it was made.
  package var text: String

  package init(
    repository: String, number: Int?, state: State, reason: Reason? = nil, closed: Int? = nil, text: String
  ) {
    self.repository = repository
    self.number = number
    self.state = state
    self.reason = reason
    self.closed = closed
    self.text = text
  }

  package enum State: String, Hashable, Sendable, CaseIterable {
    /// It was asked for, and no answer came.
    case pending
    case open
    case closed
    /// It was deleted, or moved out of sight.
    case gone
  }

  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case completed
    case notPlanned = "not_planned"
    case duplicate
  }

  /// Nothing where nobody can look it up.
  package var reference: IssueReference? { state == .gone ? nil : formerReference }

  /// Where it was, even if nobody can look it up.
  package var formerReference: IssueReference? {
    number.map { IssueReference(repository: repository, number: $0) }
  }
}
