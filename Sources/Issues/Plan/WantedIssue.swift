import Incidents

/// An action that is to have an issue.
package struct WantedIssue: Hashable, Sendable {
  package let id: ActionID
  package let action: ActionItem
  let text: IssueText
  /// The owner's name on GitHub, if the settings know it.
  let assignee: String?
}

extension Archive {
  /// The open actions of reports that are no drafts, as far as the reports know, oldest first; ideas wait.
  package var wantedIssues: [WantedIssue] {
    incidents.filter { !$0.isDraft }.reversed().flatMap { incident in
      incident.actions.compactMap { action in
        guard action.state == .open, action.issue == nil, let id = action.id else { return nil }
        return WantedIssue(
          id: id, action: action, text: IssueText(action, id, of: incident, settings),
          assignee: action.owner.flatMap { settings.people[$0]?.github })
      }
    }
  }

  /// Open actions that can have no issue, since nothing tells them from others.
  package var actionsWithoutID: [ActionItem] {
    incidents.filter { !$0.isDraft }.flatMap(\.actions).filter {
      $0.state == .open && $0.issue == nil && $0.id == nil
    }
  }
}
