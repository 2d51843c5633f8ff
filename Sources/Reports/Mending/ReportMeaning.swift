import Incidents
import Markdown

/// What a report says, without where it says it: by this a mended report is held against the one before.
struct ReportMeaning: Equatable {
  var milestones: Milestones
  var entries: [Entry]
  var actions: [Action]
  private let facts: [String]
  private let sections: [String]

  struct Entry: Equatable {
    var time: Timestamp
    let text: String
  }

  struct Action: Equatable {
    var id: ActionID?
    var text: String
    var state: ActionItem.State
    var owner: PersonName?
    var kind: ActionItem.Kind?
    var priority: ActionItem.Priority?
    var opened: Day?
    var due: Day?
    var done: Day?
    var issue: IssueReference?
    var reason: String?
  }

  init(_ report: Report) {
    let incident = report.incident
    milestones = incident.milestones
    entries = report.entries.map { Entry(time: $0.time, text: $0.text.plainText) }
    actions = incident.actions.map { Action($0) }
    facts =
      [incident.title, incident.severity?.id ?? "", incident.status.rawValue, "\(incident.zone)"]
      + incident.services.map(\.rawValue) + incident.tags.map(\.rawValue) + incident.factors.map(\.rawValue)
    sections = report.sections.map(\.heading.plainText)
  }
}

extension ReportMeaning.Action {
  fileprivate init(_ action: ActionItem) {
    self.init(
      id: action.id, text: action.text, state: action.state, owner: action.owner, kind: action.kind,
      priority: action.priority, opened: action.opened, due: action.due, done: action.done,
      issue: action.issue, reason: action.reason)
  }
}
