import Diagnostics
import Incidents
import Reports

/// One understands a night from its evening.
struct TimelineLeadsUp: ReportRule {
  let name: RuleName = "lead-up"
  let level = Level.hint
  let summary = "a timeline begins before the incident was detected"
  let reason =
    "read from the alert backwards everything looks foreseeable; read forwards one sees what people could know"
  let source: String? = "PagerDuty, Postmortem Documentation, \"Blameless\" (against hindsight bias)"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let milestones = report.incident.milestones
    guard let detected = milestones.detected, let started = milestones.started, started < detected,
      let first = report.timeline.items.first(where: { $0.kind != .milestone }), first.time >= detected,
      let entry = report.entries.first
    else { return [] }
    return [.late(entry, Span(seconds: detected - started))]
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad(
        "- 13:58 A deploy doubles the number of channels per connection\n- 14:02 nagios",
        "- ↓14:02 nagios"),
    ]
  }
}

extension Finding {
  fileprivate static func late(_ entry: TimelineEntry, _ span: Span) -> Finding {
    Finding(
      entry.range, "the timeline begins when it was noticed, \(span) after the start",
      help: "add what happened before: the deploy, the change, the traffic, the alert that was not seen")
  }
}
