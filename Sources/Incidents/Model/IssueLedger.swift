/// Which action has which issue.
package struct IssueLedger: Hashable, Sendable {
  /// When something in it changed last, in seconds since 1970; nothing where it was never synced.
  package var asOf: Int?
  package var issues: [ActionID: TrackedIssue]

  package init(asOf: Int? = nil, issues: [ActionID: TrackedIssue] = [:]) {
    self.asOf = asOf
    self.issues = issues
  }

  /// The issue of an action, under the id of its incident or one that this once had.
  package func issue(of action: ActionItem, in incident: Incident) -> TrackedIssue? {
    if issues.isEmpty { return nil }
    return action.id.flatMap { id in
      issues[id]
        ?? incident.aliases.lazy.compactMap { issues[ActionID(incident: $0.value, local: id.local)] }.first
    }
  }
}
