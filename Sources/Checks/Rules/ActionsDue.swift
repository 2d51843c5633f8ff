import Diagnostics
import Incidents
import Reports

/// "Some day" is no day.
struct ActionsDue: ReportRule {
  let name: RuleName = "action-due"
  let level = Level.warning
  let summary = "an open action has a due date, later than the day it was opened"
  let reason = "without a day nothing is ever late, so nobody is reminded"
  let source: String? = "CCADB, Incident Reporting Guidelines; M. Kehoe's postmortem template"

  /// Where a day is lost in a parenthesis that isn't read, that is what is said of it.
  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.incident.openActions.compactMap { action in
      guard let due = action.due else {
        return action.text.contains("(due ") || action.text.contains(", due ") ? nil : .never(action)
      }
      return action.opened.map { due < $0 } == true ? .past(action, due) : nil
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad(
        "- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)",
        "↓- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, detect, P1)"),
      .bad(
        "- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)",
        "↓- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2013-03-16, detect, P1)"),
      .good("(@alice, due 2014-03-16, detect, P1)", "(@alice, detect, P1, wontdo: it is in the new broker)"),
    ]
  }
}

extension Finding {
  fileprivate static func never(_ action: ActionItem) -> Finding {
    Finding(action.range, "this action has no due date", help: "add a day, such as \"due 2014-03-16\"")
  }

  fileprivate static func past(_ action: ActionItem, _ due: Day) -> Finding {
    Finding(
      action.range, "this action was due on \(due), before it was opened",
      help: "correct the year, or say when it was opened with \"opened DATE\"")
  }
}
