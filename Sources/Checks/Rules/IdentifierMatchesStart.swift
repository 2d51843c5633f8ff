import Diagnostics
import Incidents
import Reports

/// The folder's name says the day.
struct IdentifierMatchesStart: ReportRule {
  let name: RuleName = "incident-day"
  let level = Level.warning
  let summary = "the day in an incident's id is the day it started, or a neighbour of it"
  let reason = "people look for an incident by its day, in the folder as in the archive"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard report.stated.times[.started] != nil, let day = report.incident.id.day,
      let started = report.incident.milestones.started, abs(started.local.day - day) > 1
    else { return [] }
    return [.differs(report.incident.id, started.local.day, at: report.place(of: .started))]
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("started: 2014-03-02 13:58", "started: 2014-03-01 23:58"),
      .bad("started: 2014-03-02 13:58", "started: ↓2014-02-02 13:58"),
    ]
  }
}

extension Finding {
  fileprivate static func differs(_ id: IncidentID, _ day: Day, at range: SourceRange) -> Finding {
    Finding(
      range, "the incident started on \(day), but its id is \"\(id)\"",
      help: "correct the time, or rename the folder and put the old id into \"aliases:\"")
  }
}
