import Diagnostics
import Incidents
import Reports

/// Nobody notices before it starts, or repairs before anybody notices.
struct MilestonesInOrder: ReportRule {
  let name: RuleName = "milestone-order"
  let level = Level.error
  let summary = "started, detected, acknowledged, identified, mitigated and resolved follow one another"
  let reason = "a swapped pair is a slip of the pen, and would turn a duration negative"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let milestones = report.incident.milestones
    let stated = Milestone.ordered.filter { report.stated.times[$0] != nil }
    return zip(stated, stated.dropFirst()).compactMap { earlier, later in
      guard let first = milestones[earlier], let second = milestones[later], second < first else {
        return nil
      }
      return .swapped(earlier, first, later, second, at: report.place(of: later))
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("detected: 2014-03-02 14:02", "detected: 2014-03-02 13:58"),
      .bad("detected: 2014-03-02 14:02", "detected: ↓2014-03-02 13:02"),
      .bad("resolved: 2014-03-02 15:20", "resolved: ↓2014-03-02 12:20"),
    ]
  }
}

extension Finding {
  fileprivate static func swapped(
    _ earlier: Milestone, _ first: Timestamp, _ later: Milestone, _ second: Timestamp, at range: SourceRange
  ) -> Finding {
    Finding(
      range, "\(later.rawValue) at \(second.local) lies before \(earlier.rawValue) at \(first.local)",
      help: "correct one of them")
  }
}
