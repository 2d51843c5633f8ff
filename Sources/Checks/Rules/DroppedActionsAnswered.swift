import Diagnostics
import Incidents
import Reports

/// "We decided against it, because …" is a good ending.
struct DroppedActionsAnswered: ReportRule {
  let name: RuleName = "dropped-action"
  let level = Level.hint
  let summary = "an action that is dropped says why"
  let reason = "after the next incident somebody asks why it was not done, and the one who knew has left"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.incident.actions.filter { $0.state == .wontdo && $0.reason == nil }.map { .unanswered($0) }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("- [ ] `A1` Alert", "- [-] `A1` Alert").and("detect, P1)", "detect, P1, wontdo: replaced by A2)"),
      .bad("- [ ] `A1` Alert", "↓- [-] `A1` Alert"),
    ]
  }
}

extension Finding {
  fileprivate static func unanswered(_ action: ActionItem) -> Finding {
    Finding(
      action.range, "this action is dropped, and nothing says why",
      help: "say it last in the parenthesis: (…, wontdo: replaced by A2)")
  }
}
