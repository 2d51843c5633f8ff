import Diagnostics
import Incidents

/// What isn't in the backlog isn't planned.
struct ActionsTracked: ArchiveRule {
  let name: RuleName = "untracked-action"
  let level = Level.hint
  let summary = "where actions have issues in the tracker, each open one has"
  let reason = "a team plans from its tracker: what is only in a report is seen by nobody who plans"
  let source: String? =
    "Google, The Site Reliability Workbook (an owner and a tracking number); PagerDuty, \"Accountability\""

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    archive.all.flatMap { incident -> [(incident: Incident, finding: Finding)] in
      guard isAsked(incident), incident.actions.contains(where: { $0.issue != nil }) else { return [] }
      return incident.openActions.filter { !hasIssue($0, incident, archive) }
        .map { (incident, .untracked($0)) }
    }
  }

  /// One that was asked for counts.
  private func hasIssue(_ action: ActionItem, _ incident: Incident, _ archive: Archive) -> Bool {
    action.issue != nil || archive.ledger.issue(of: action, in: incident)?.state == .pending
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("detect, P1)", "detect, P1, acme/ops#12)"),
      .bad("- [ ] `A1`", "↓- [ ] `A1`").and("done 2014-03-07)", "done 2014-03-07, acme/ops#12)"),
      RuleExample.good("done 2014-03-07)", "done 2014-03-07, acme/ops#12)").tracked(
        #""2014-03-02-broker/A1": {"repository": "acme/ops", "number": 13, "state": "open", "text": "Alert"}"#
      ),
      RuleExample.bad("- [ ] `A1`", "↓- [ ] `A1`").tracked(
        #""2014-03-02-broker/A2": {"repository": "acme/ops", "number": 12, "state": "closed", "text": "Cap"}"#
      ),
    ]
  }
}

extension Finding {
  fileprivate static func untracked(_ action: ActionItem) -> Finding {
    Finding(
      action.range, "others have an issue in the tracker, and this action has none",
      help: "add it as \"owner/repository#12\", or call the action \"proposed\"")
  }
}
