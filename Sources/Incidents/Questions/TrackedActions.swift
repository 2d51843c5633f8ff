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
  /// Takes the state of its issue, and its address where the report gives none. Days are those of the archive's zone. What
  /// the report told stays in `reported`; where the tracker knows no state, all stays.
  package mutating func settle(by issue: TrackedIssue, _ settings: ArchiveSettings) {
    let written = reported ?? self
    self = written
    switch issue.state {
    case .pending, .gone: return
    case .open, .closed:
      self.issue = self.issue ?? issue.reference.map(settings.github.short)
      takeState(of: issue, settings.zone)
    }
    reported = written
  }

  private mutating func takeState(of issue: TrackedIssue, _ zone: Zone) {
    guard issue.state == .closed else {
      guard state != .open else { return }
      state = .open
      done = nil
      reason = nil
      return
    }
    state = issue.isDropped ? .wontdo : .done
    done = issue.closed.map { zone.timestamp(at: $0, precision: .second).local.day } ?? done
    reason = issue.isDropped ? reason ?? issue.reason?.sentence : nil
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
