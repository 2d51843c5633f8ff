import Diagnostics
import Incidents
import Reports

/// Cleaning up is not yet preventing.
struct ActionsOfAKind: ReportRule {
  let name: RuleName = "action-kind"
  let level = Level.hint
  let summary = "where actions say their kind, each does, and one prevents or detects"
  let reason = "a list that only repairs leaves the next incident as likely as this one was"
  let source: String? =
    "Google, The Site Reliability Workbook: mitigative rather than preventative; J. Lunney, S. Lueder, ;login: spring 2017"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let actions = report.incident.keptActions
    let kinds = Set(actions.compactMap(\.kind))
    if kinds.isEmpty { return [] }
    let without = report.incident.openActions.filter { $0.kind == nil }
    if !without.isEmpty { return without.map { .none($0) } }
    guard kinds.isDisjoint(with: [.prevent, .detect]), let section = report.section(.actions) else {
      return []
    }
    return [.onlyRepairs(section.range)]
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad(
        "- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)",
        "↓- [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, P1)"),
      .bad("## Actions", "↓## Actions").and("16, detect,", "16, repair,").and(
        "prevent, done", "mitigate, done"),
    ]
  }
}

extension Finding {
  fileprivate static func none(_ action: ActionItem) -> Finding {
    Finding(
      action.range, "others say their kind, and this action does not",
      help: "add prevent, detect, mitigate, investigate or repair")
  }

  fileprivate static func onlyRepairs(_ range: SourceRange) -> Finding {
    Finding(
      range, "no action here prevents the next one or detects it sooner",
      help: "add one that does, of the kind \"prevent\" or \"detect\"; or say why none is worth it")
  }
}
