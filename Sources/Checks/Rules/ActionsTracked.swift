import Diagnostics
import Incidents
import Reports

/// What isn't in the backlog isn't planned.
struct ActionsTracked: ReportRule {
  let name: RuleName = "untracked-action"
  let level = Level.hint
  let summary = "where actions have issues in the tracker, each open one has"
  let reason = "a team plans from its tracker: what is only in a report is seen by nobody who plans"
  let source: String? =
    "Google, The Site Reliability Workbook (an owner and a tracking number); PagerDuty, \"Accountability\""

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard report.incident.actions.contains(where: { $0.issue != nil }) else { return [] }
    return report.incident.openActions.filter { $0.issue == nil }.map { .untracked($0) }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("detect, P1)", "detect, P1, acme/ops#12)"),
      .bad("- [ ] `A1`", "↓- [ ] `A1`").and("done 2014-03-07)", "done 2014-03-07, acme/ops#12)"),
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
