import Diagnostics
import Incidents
import Reports

/// An entry far outside the incident has a wrong day.
struct TimelineWithinFrame: ReportRule {
  let name: RuleName = "timeline-frame"
  let level = Level.warning
  let summary = "no entry of a timeline lies over a day outside the incident's time frame"
  let reason = "such an entry mostly has the wrong day, and stretches every picture of the incident"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard let started = report.incident.milestones.started else { return [] }
    let resolved = report.incident.milestones.resolved
    return report.entries.compactMap { entry in
      if started - entry.time > 86_400 {
        return .outside(entry, Span(seconds: started - entry.time), "before it starts")
      }
      if let resolved, entry.time - resolved > 86_400 {
        return .outside(entry, Span(seconds: entry.time - resolved), "after it is resolved")
      }
      return nil
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("- 13:58 A deploy", "- 2014-03-02 09:00 The deploy is reviewed\n- 13:58 A deploy"),
      .bad("- 15:20 The backlog", "- ↓2014-04-02 15:20 The backlog"),
    ]
  }
}

extension Finding {
  fileprivate static func outside(_ entry: TimelineEntry, _ span: Span, _ side: String) -> Finding {
    Finding(entry.range, "this entry, at \(entry.time.local), lies \(span) \(side)", help: "correct its day")
  }
}
