import Diagnostics
import Incidents
import Reports

/// People forget; a check doesn't.
struct ActionsChangeSystems: WordingRule {
  let name: RuleName = "people-action"
  let level = Level.warning
  let summary = "the actions don't only ask people to know more or take more care"
  let reason = "training wears off and people leave; what the system doesn't allow stays impossible"
  let source: String? =
    "CCADB, Incident Reporting Guidelines (training alone is not sufficient); Google, The Site Reliability Workbook"

  let wordings = Wording.any([
    "train", "retrain", "remind", "educate", "teach", "tell", "warn", "inform", "be careful", "be more",
    "take care", "pay attention", "pay more", "double check", "remember", "instruct", "communicate",
    "reiterate", "stress", "talk to", "ask everyone", "ask everybody", "ask people", "send a mail",
    "send an email", "raise awareness",
  ])

  let parts: Set<ReportPart> = [.actions]

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let lines = Set(
      found.filter(\.isFirst).map { $0.range(in: report.source).start.line })
    let actions = report.incident.keptActions
    guard let first = actions.first, !lines.isEmpty,
      actions.allSatisfy({ lines.contains($0.range.start.line) })
    else { return [] }
    return [.onlyPeople(first, actions.count)]
  }

  var examples: [RuleExample] {
    let second = "\n- [x] `A2` Cap channels per connection (@bob, due 2014-03-09, prevent, done 2014-03-07)"
    return [
      .sample,
      .good("`A1` Alert when", "`A1` Train everybody when"),
      RuleExample.bad("- [ ] `A1` Alert when", "↓- [ ] `A1` Remind everybody when").and(second, ""),
    ]
  }
}

extension Finding {
  fileprivate static func onlyPeople(_ action: ActionItem, _ count: Int) -> Finding {
    Finding(
      action.range,
      count == 1
        ? "the only action asks people to do better" : "all \(count) actions ask people to do better",
      help: "add one after which the same slip does no harm: a check, a limit, a question, an undo")
  }
}
