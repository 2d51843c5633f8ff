import Diagnostics
import Incidents
import Reports

/// What goes on for ever is a habit.
struct ActionsAreBounded: WordingRule {
  let name: RuleName = "unbounded-action"
  let level = Level.hint
  let summary = "an action can be finished"
  let reason = "what goes on for ever stays in the list until nobody reads the list"
  let source: String? =
    "PagerDuty, Postmortem Documentation, after ;login: spring 2017: actionable, specific, bounded"

  let wordings = Wording.any([
    "continue to", "continue with", "keep an eye on", "going forward", "from now on", "as needed",
    "where possible", "when possible", "if possible", "ongoing", "more often", "more carefully",
    "more closely", "in future", "in the future", "wherever possible", "and so on", "etc",
  ])

  let parts: Set<ReportPart> = [.actions]

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    if found.isEmpty { return [] }
    let lines = report.incident.openActions.map {
      $0.range.start.line...max($0.range.start.line, $0.range.end.line)
    }
    return found.compactMap { found in
      let place = found.range(in: report.source)
      guard lines.contains(where: { $0.contains(place.start.line) }) else {
        return nil
      }
      return .unbounded(found.text(in: report.source), place)
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("passes 80 %", "passes 80 % ↓where possible"),
      .good("Cap channels per connection", "Cap channels where possible"),
      .good("No message was lost.", "No message was lost, and from now on none will be."),
    ]
  }
}

extension Finding {
  fileprivate static func unbounded(_ text: String, _ range: SourceRange) -> Finding {
    Finding(
      range, "\"\(text)\" has no end, so this action is never done",
      help: "say by what one sees that it is done")
  }
}
