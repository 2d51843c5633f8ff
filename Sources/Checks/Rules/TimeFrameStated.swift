import Diagnostics
import Incidents
import Reports

/// Every number of the archive is counted from the time frame.
struct TimeFrameStated: ReportRule {
  let name: RuleName = "time-frame"
  let level = Level.error
  let summary = "the front matter says when the incident started and when it was resolved"
  let reason =
    "durations, ages and trends are counted from these two, and a guess from the timeline is only a guess"
  let isAboutAbsence = true

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let isOngoing = report.incident.isDraft
    let demanded: [Milestone] = isOngoing ? [.started] : [.started, .resolved]
    return demanded.filter { report.stated.keys[$0.rawValue] == nil }.map { milestone in
      .missing(milestone, derived: report.incident.milestones[milestone])
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad(
        "---\ntitle: Messages arrived late\nseverity: sev2\nstatus: reviewed\nstarted: 2014-03-02 13:58",
        "↓---\ntitle: Messages arrived late\nseverity: sev2\nstatus: reviewed"),
    ]
  }
}

extension Finding {
  fileprivate static func missing(_ milestone: Milestone, derived: Timestamp?) -> Finding {
    let guess = derived.map { ": \($0.local)" } ?? ": 2014-03-02 13:58"
    return Finding(
      .start, "the front matter doesn't say when the incident was \(milestone.rawValue)",
      help: "add \"\(milestone.rawValue)\(guess)\"")
  }
}
