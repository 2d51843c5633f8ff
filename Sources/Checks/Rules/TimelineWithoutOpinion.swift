import Diagnostics
import Incidents
import Reports

/// What happened first, what it means later.
struct TimelineWithoutOpinion: WordingRule {
  let name: RuleName = "timeline-opinion"
  let level = Level.hint
  let summary = "a timeline holds what was seen and done, without judging it"
  let reason =
    "a reader wants to see the night as those saw it who were awake; what one thinks of it belongs to the conclusions"
  let source: String? = "PagerDuty, Postmortem Documentation, \"How to write a postmortem\""

  let wordings = Wording.any([
    "unfortunately", "luckily", "fortunately", "sadly", "surprisingly", "mistakenly", "poorly",
    "unnecessarily", "needlessly", "of course", "too late",
  ])

  let parts: Set<ReportPart> = [.timeline]

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    found.map { .opinion($0, report.source) }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("No message was lost.", "Luckily no message was lost."),
      .bad("- 15:20 The backlog", "- 15:20 ↓Luckily the backlog"),
    ]
  }
}

extension Finding {
  fileprivate static func opinion(_ found: FoundWording, _ source: SourceText) -> Finding {
    Finding(
      found.range(in: source), "\"\(found.text(in: source))\" judges what the timeline only tells",
      help: "leave it out, or say it in the conclusions")
  }
}
