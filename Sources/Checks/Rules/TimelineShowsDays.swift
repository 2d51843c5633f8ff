import Diagnostics
import Incidents
import Reports

/// Ten past two of which night?
struct TimelineShowsDays: ReportRule {
  let name: RuleName = "timeline-day"
  let level = Level.warning
  let summary = "where a timeline comes to another day, it says which"
  let reason = "on a timeline of several days a bare clock is read for the wrong one"
  let source: String? = "monzo/response, issue 149"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    zip(report.entries, report.entries.dropFirst()).compactMap { before, entry in
      guard !entry.isDayStated, entry.time.local.day != before.time.local.day else { return nil }
      return .unstated(entry)
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      RuleExample.bad(
        "- 15:20 The backlog is gone", "- 15:20 The backlog is gone\n- ↓02:10 The last mail is sent"),
      RuleExample.good("- 15:20 The backlog is gone", "- 15:20 It is gone\n- 2014-03-03 02:10 The last mail"),
      RuleExample.good(
        "- 15:20 The backlog is gone", "- 15:20 It is gone\n\n### 2014-03-03\n\n- 02:10 The last mail"),
    ]
  }
}

extension Finding {
  fileprivate static func unstated(_ entry: TimelineEntry) -> Finding {
    Finding(
      entry.range, "this is taken for the next day, and doesn't say so",
      help: "write \(entry.time.local.day) \(entry.time.local.clock)")
  }
}
