import Diagnostics
import Incidents

/// An issue is found by the id of its action, whatever this says by now.
struct ActionsKeepIDs: ArchiveRule {
  let name: RuleName = "reused-action"
  let level = Level.warning
  let summary = "an action that has an issue stays the action for which it was made"
  let reason =
    "the new action would be shown with the state of the old one's issue, and never get one of its own"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    if archive.ledger.issues.isEmpty { return [] }
    return archive.incidents.flatMap { incident -> [(incident: Incident, finding: Finding)] in
      let tracked = incident.actions.compactMap { action in
        archive.ledger.issue(of: action, in: incident).map { (action: action, issue: $0) }
      }
      guard !tracked.isEmpty, isAsked(incident) else { return [] }
      return tracked.compactMap { action, issue in
        let change = ActionTextChange(from: issue.text, to: action.text)
        if let other = tracked.first(where: { change.isNow($0.issue.text) })?.action {
          return (incident, .takenOver(action, other))
        }
        return change.isAnotherAction ? (incident, .replaced(action, issue)) : nil
      }
    }
  }

  var examples: [RuleExample] {
    func tracked(_ action: String, _ number: Int, _ text: String) -> String {
      #""2014-03-02-broker/\#(action)": {"repository": "acme/ops", "number": \#(number), "state": "open", "text": "\#(text)"}"#
    }
    return [
      RuleExample.sample.tracked(tracked("A1", 12, "Page when a broker's memory passes 90 %")),
      RuleExample.bad("- [ ] `A1`", "↓- [ ] `A1`").tracked(tracked("A1", 12, "Write a runbook for failover")),
      RuleExample.bad("- [ ] `A1`", "↓- [ ] `A1`").and("- [x] `A2`", "↓- [x] `A2`").tracked(
        tracked("A1", 12, "Cap channels per connection") + ",\n"
          + tracked("A2", 13, "Alert when the memory of a broker passes 80 %")),
    ]
  }
}

extension String {
  fileprivate static let newID = "an id is for ever: give the new action a new id"
}

extension Finding {
  fileprivate static func replaced(_ action: ActionItem, _ issue: TrackedIssue) -> Finding {
    Finding(
      action.range,
      "\(action.name) is another action than the one for which \(issue.reference?.description ?? "an issue") was made: \"\(issue.text.cut(to: 80))\"",
      help: .newID)
  }

  fileprivate static func takenOver(_ action: ActionItem, _ other: ActionItem) -> Finding {
    Finding(
      action.range, "\(action.name) has the words for which the issue of \(other.name) was made", help: .newID
    )
  }
}

extension ActionItem {
  fileprivate var name: String { id.map { "\"\($0.local)\"" } ?? "this" }
}
