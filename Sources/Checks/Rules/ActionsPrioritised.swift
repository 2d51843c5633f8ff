import Diagnostics
import Incidents
import Reports

/// If all is urgent, nothing is.
struct ActionsPrioritised: ReportRule {
  let name: RuleName = "action-priority"
  let level = Level.hint
  let summary = "where actions have priorities, each has one, and not all the same"
  let reason = "a priority tells which one to do first; one that all share tells nothing"
  let source: String? =
    "Google, The Site Reliability Workbook, \"Postmortem Culture\": all tagged with equal priority"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let actions = report.incident.keptActions
    let given = Set(actions.compactMap(\.priority))
    if given.isEmpty { return [] }
    let without = report.incident.openActions.filter { $0.priority == nil }
    if !without.isEmpty { return without.map { .none($0) } }
    guard given.count == 1, let priority = given.first, actions.count >= Self.several,
      let first = actions.first
    else { return [] }
    return [.same(priority, actions.count, first)]
  }

  private static let several = 4

  var examples: [RuleExample] {
    [
      .sample,
      .bad(
        "- [x] `A2` Cap channels per connection (@bob, due 2014-03-09, prevent, done 2014-03-07)",
        "↓- [ ] `A2` Cap channels per connection (@bob, due 2014-03-09, prevent)"),
      .bad(
        "- [ ] `A1`",
        "↓- [ ] `A3` Cap memory (@bob, due 2014-03-09, prevent, P1)\n- [ ] `A4` Cap swap (@bob, due 2014-03-09, prevent, P1)\n- [ ] `A5` Cap cores (@bob, due 2014-03-09, prevent, P1)\n- [ ] `A1`"
      ).and("prevent, done 2014-03-07", "prevent, P1, done 2014-03-07"),
    ]
  }
}

extension Finding {
  fileprivate static func none(_ action: ActionItem) -> Finding {
    Finding(action.range, "others have a priority, and this action has none", help: "add P0, P1, P2 or P3")
  }

  fileprivate static func same(_ priority: ActionItem.Priority, _ count: Int, _ first: ActionItem) -> Finding
  {
    Finding(
      first.range, "all \(count) actions are \(priority.rawValue)", help: "say which one should be done first"
    )
  }
}
