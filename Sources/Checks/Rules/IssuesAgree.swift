import Diagnostics
import Incidents

/// One action, one issue.
struct IssuesAgree: ArchiveRule {
  let name: RuleName = "issue-reference"
  let level = Level.hint
  let summary = "the issue that a report names for an action is the one that is tracked for it"
  let reason = "the state that is shown comes from one issue, and the link leads to another"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    if archive.ledger.issues.isEmpty { return [] }
    return archive.incidents.flatMap { incident in
      incident.actions.compactMap { action in
        guard let own = action.reported?.issue,
          let tracked = archive.ledger.issue(of: action, in: incident)?.reference,
          !archive.settings.github.areSame(own, tracked), isAsked(incident)
        else { return nil }
        return (incident, .differs(action, own, tracked))
      }
    }
  }

  var examples: [RuleExample] {
    let entry =
      #""2014-03-02-broker/A1": {"repository": "acme/ops", "number": 12, "state": "open", "text": "Alert"}"#
    return [
      RuleExample.good("detect, P1)", "detect, P1, acme/ops#12)").tracked(entry),
      RuleExample.good("detect, P1)", "detect, P1, #12)").tracked(entry)
        .under("github: {repository: acme/ops}"),
      RuleExample.bad("- [ ] `A1`", "↓- [ ] `A1`").and("detect, P1)", "detect, P1, acme/ops#21)")
        .tracked(entry),
    ]
  }
}

extension Finding {
  fileprivate static func differs(
    _ action: ActionItem, _ own: IssueReference, _ tracked: IssueReference
  ) -> Finding {
    Finding(
      action.range, "the report names the issue \(own), and \(tracked) is tracked for this action",
      help: "name \(tracked), or leave the issue out")
  }
}
