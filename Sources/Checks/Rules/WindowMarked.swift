import Diagnostics
import Incidents
import Reports

/// When it began and ended for users stands in the timeline.
struct WindowMarked: ReportRule {
  let name: RuleName = "window-marked"
  let level = Level.hint
  let summary = "entries of the timeline tell the begin and the end of the incident"
  let reason = "a reader of the timeline should see which of its lines users felt"
  let source: String? = "Wikimedia, incident template: mark when the outage that users saw began and ended"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard !report.entries.isEmpty else { return [] }
    return [Milestone.started, .resolved].compactMap { milestone in
      guard report.stated.times[milestone] != nil, let time = report.incident.milestones[milestone],
        !report.entries.contains(where: { entry in
          [entry.time, entry.end].contains { $0.map { abs($0 - time) <= Self.tolerance } ?? false }
        })
      else { return nil }
      return .unmarked(milestone, time, at: report.place(of: milestone))
    }
  }

  /// In seconds.
  private static let tolerance = 300

  var examples: [RuleExample] {
    [
      .sample,
      .good("started: 2014-03-02 13:58", "started: 2014-03-02 13:55"),
      .bad("started: 2014-03-02 13:58", "started: ↓2014-03-02 13:50"),
      .bad("resolved: 2014-03-02 15:20", "resolved: ↓2014-03-02 15:30"),
    ]
  }
}

extension Finding {
  fileprivate static func unmarked(_ milestone: Milestone, _ time: Timestamp, at range: SourceRange)
    -> Finding
  {
    Finding(
      range, "no entry of the timeline tells what happened then",
      help: "add \"- \(time.local.clock) …\": what users saw \(milestone == .started ? "first" : "end")")
  }
}
