import Diagnostics
import Incidents
import Markdown
import Reports

/// What went well is kept only if somebody wrote it down.
struct LessonsComplete: WordingRule {
  let name: RuleName = "lessons"
  let level = Level.hint
  let summary = "where a report says what went well, it says what went badly, and the other way round"
  let reason =
    "the one shows what to keep, the other what to change; a report with one of them tells half of the night"
  let source: String? =
    "Google, Site Reliability Engineering, example postmortem; PagerDuty, postmortem template"

  private static let well = ["went well", "worked well", "went right"]
  private static let badly = [
    "went badly", "went wrong", "went poorly", "didn't go well", "did not go well", "could be improved",
    "could have gone better", "didn't work", "did not work", "went less well",
  ]
  let wordings = Wording.any(well, "well") + Wording.any(badly, "badly")

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let said = found.filter(\.isInHeading)
    let well = said.first { $0.wording.advice == "well" }
    let badly = said.first { $0.wording.advice == "badly" }
    if let badly, well == nil { return [.oneSided(badly, report, "what went well")] }
    guard let well, badly == nil, saysNothingElse(report) else { return [] }
    return [.oneSided(well, report, "what went badly")]
  }

  /// Conclusions with more than the good say the other half in their own words.
  private func saysNothingElse(_ report: Report) -> Bool {
    guard let section = report.section(.conclusions), let first = section.blocks.first else { return true }
    if case .heading = first.kind { return section.blocks.headings.count < 2 }
    return false
  }

  var examples: [RuleExample] {
    let conclusions =
      "A broker takes as much memory as the machine has, and the alert came when it had none left."
    return [
      .sample,
      .good(conclusions, conclusions + "\n\n### What went well\n\nThe backlog was kept."),
      .bad(conclusions, conclusions + "\n\n### What ↓went badly\n\nThe backlog was lost."),
      .bad(conclusions, "### What ↓went well\n\nThe backlog was kept."),
    ]
  }
}

extension Finding {
  fileprivate static func oneSided(_ found: FoundWording, _ report: Report, _ missing: String) -> Finding {
    Finding(
      found.range(in: report.source), "nothing beside this says \(missing)",
      help: "add it, or write that there was none")
  }
}
