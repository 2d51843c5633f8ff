import Diagnostics
import Incidents
import Reports

/// What nobody owns, nobody does.
struct ActionsOwned: ReportRule {
  let name: RuleName = "unowned-action"
  let level = Level.warning
  let summary = "an open action has an owner"
  let reason = "an action of everybody is done by nobody"
  let source: String? = "Google, The Site Reliability Workbook, \"Missing ownership\""

  /// Where an owner is lost in a parenthesis that isn't read, that is what is said of it.
  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.incident.openActions.filter { action in
      action.owner == nil && !action.text.contains("(@") && !action.text.contains(", @")
    }.map { .unowned($0) }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad(
        "- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, ", "↓- [ ] `A1` Alert on memory ("),
      .good(
        "- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, ",
        "- [ ] `A1` Alert on memory (proposed, "),
    ]
  }
}

extension Finding {
  fileprivate static func unowned(_ action: ActionItem) -> Finding {
    Finding(
      action.range, "nobody owns this action",
      help: "name one person who sees to it, (@alice, …), or call it \"proposed\" until somebody does")
  }
}
