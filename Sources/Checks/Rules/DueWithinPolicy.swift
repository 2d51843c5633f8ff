import Diagnostics
import Incidents
import Reports

/// What the team agreed on.
struct DueWithinPolicy: ReportRule {
  let name: RuleName = "late-due"
  let level = Level.warning
  let summary = "an action is due within the days that \"policy:\" gives the incident's severity"
  let reason = "until it is done the same may happen again, and the worse it was the sooner it should be done"
  let source: String? =
    "PagerDuty, Postmortem Documentation, \"Accountability\" (15 and 30 days); Atlassian, Incident Management Handbook (4 and 8 weeks)"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard let severity = report.incident.severity, let days = settings.policy.actionDueDays[severity.id]
    else {
      return []
    }
    return report.incident.openActions.compactMap { action in
      guard let due = action.due, let opened = action.opened, due - opened > days else { return nil }
      return .late(action, due - opened, days, severity)
    }
  }

  var examples: [RuleExample] {
    let policy = "policy: {action_due_days: {sev2: 30}}"
    return [
      .sample,
      RuleExample.sample.under(policy),
      RuleExample.bad("- [ ] `A1`", "↓- [ ] `A1`").and("due 2014-03-16", "due 2014-05-16").under(policy),
    ]
  }
}

extension Finding {
  fileprivate static func late(_ action: ActionItem, _ given: Int, _ allowed: Int, _ severity: Severity)
    -> Finding
  {
    Finding(
      action.range, "this action has \(given) days, and the policy for \(severity.label) is \(allowed)",
      help: "make it smaller, so that a first part is done by then, or bring the day forward")
  }
}
