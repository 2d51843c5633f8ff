extension Incident {
  /// The same with the actions as the tracker has them: where both tell the state of one, the tracker counts.
  package func tracked(by ledger: IssueLedger, _ settings: ArchiveSettings) -> Incident {
    guard !ledger.issues.isEmpty, !isDraft else { return self }
    var actions = actions
    var isChanged = false
    for place in actions.indices {
      guard let issue = ledger.issue(of: actions[place], in: self) else { continue }
      actions[place].settle(by: issue, settings)
      isChanged = true
    }
    guard isChanged else { return self }
    var incident = self
    incident.actions = actions
    return incident
  }
}

extension ActionItem {
  /// Takes the state of its issue, and its address where the report gives none. Days are those of the archive's zone.
  package mutating func settle(by issue: TrackedIssue, _ settings: ArchiveSettings) {
    if self.issue == nil, let reference = issue.reference {
      let isOwn = reference.repository == settings.github.repository
      self.issue = isOwn ? IssueReference(repository: nil, number: reference.number) : reference
    }
    switch issue.state {
    case .pending, .gone: return
    case .open:
      guard state != .open else { return }
      state = .open
      done = nil
      reason = nil
    case .closed:
      state = issue.isDropped ? .wontdo : .done
      done = issue.closed.map { settings.zone.timestamp(at: $0, precision: .second).local.day } ?? done
      if issue.isDropped { reason = reason ?? issue.reason?.sentence }
    }
  }
}

extension TrackedIssue {
  /// Whether it was closed without being done.
  package var isDropped: Bool { reason == .notPlanned || reason == .duplicate }
}

extension TrackedIssue.Reason {
  /// Why an action with an issue that was closed so is not done.
  fileprivate var sentence: String {
    switch self {
    case .completed: "its issue was closed as completed"
    case .notPlanned: "its issue was closed as not planned"
    case .duplicate: "its issue was closed as a duplicate"
    }
  }
}
