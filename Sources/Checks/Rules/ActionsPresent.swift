import Diagnostics
import Incidents
import Reports

/// A report that changes nothing says so.
struct ActionsPresent: ReportRule {
  let name: RuleName = "no-actions"
  let level = Level.error
  let summary = "the actions are a list, or the section says why there are none"
  let reason =
    "an incident that changes nothing comes back; deciding to change nothing is fine when it is a decision"
  let isAboutAbsence = true

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard report.incident.actions.isEmpty, !report.stated.noActions, let section = report.section(.actions),
      !section.isEmpty
    else { return [] }
    return [.none(section.range)]
  }

  var examples: [RuleExample] {
    let actions = """
      - [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)
      - [x] `A2` Cap channels per connection (@bob, due 2014-03-09, prevent, done 2014-03-07)
      """
    return [
      .sample,
      .good(actions, "No actions: the supplier has replaced the switch."),
      .good(actions, "- No actions: the supplier has replaced the switch."),
      .bad("## Actions\n\n" + actions, "↓## Actions\n\nNo actions."),
    ]
  }
}

extension Finding {
  fileprivate static func none(_ range: SourceRange) -> Finding {
    Finding(
      range, "this section has no action and no reason why not",
      help: "write \"- [ ] `A1` Alert when … (@alice, due 2014-03-16)\", or \"No actions: \" and the reason")
  }
}
