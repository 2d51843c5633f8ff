import Diagnostics
import Incidents

/// What hasn't happened yet isn't told.
struct TimesInPast: ArchiveRule {
  let name: RuleName = "future"
  let level = Level.hint
  let summary = "no time of an incident and no day on which an action was done lies in the future"
  let reason = "a wrong year puts an incident at the top of every list for a year"
  let source: String? = "firefighter-incident, issue 341"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    archive.all.filter(isAsked).flatMap { incident in
      findings(in: incident, archive.today).map { (incident, $0) }
    }
  }

  /// The day of who writes may be a day ahead.
  private func findings(in incident: Incident, _ today: Day) -> [Finding] {
    let limit = today.adding(days: 1)
    let times = Milestone.allCases.compactMap { milestone -> Finding? in
      guard let day = incident.milestones[milestone]?.local.day, day > limit else { return nil }
      return .later(milestone.rawValue, day, today, at: .start)
    }
    let actions = incident.actions.compactMap { action -> Finding? in
      guard let done = (action.reported ?? action).done, done > limit else { return nil }
      return .later("done", done, today, at: action.range)
    }
    return times + actions
  }

  var examples: [RuleExample] {
    [
      .sample,
      RuleExample.sample.under("today: 2014-03-06"),
      RuleExample.bad("- [x] `A2`", "↓- [x] `A2`").under("today: 2014-03-04"),
      RuleExample.bad("---\ntitle", "↓---\ntitle").and("resolved: 2014-03-02", "resolved: 2041-03-02"),
    ]
  }
}

extension Finding {
  fileprivate static func later(_ what: String, _ day: Day, _ today: Day, at range: SourceRange) -> Finding {
    Finding(range, "\"\(what)\" is \(day), and today is \(today)", help: "correct the day")
  }
}
