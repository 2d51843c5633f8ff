import Diagnostics
import Incidents

/// Gives the times of the front matter their zone, and what is missing from the timeline.
struct MilestoneResolver {
  let path: String
  let zone: Zone
  private(set) var milestones = Milestones()
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String, zone: Zone, times: StatedTimes, day: Day?) {
    self.path = path
    self.zone = zone
    for milestone in Milestone.allCases {
      if let written = times[milestone] { milestones[milestone] = moment(written, milestone, day) }
    }
  }

  /// A time without a day is taken on the day of the incident's id, and reported.
  private mutating func moment(_ written: Placed<WrittenTime>, _ milestone: Milestone, _ day: Day?)
    -> Timestamp?
  {
    guard written.value.day != nil || day != nil else { return nil }
    if written.value.day == nil {
      report(
        "time", .error, written.range, "\"\(milestone.rawValue)\" has no day",
        help: "write it as YYYY-MM-DD HH:MM")
    }
    let zone = written.value.zone ?? self.zone
    let local = written.value.local(on: day ?? Day(number: 0))
    let resolution = zone.resolve(local)
    if let finding = resolution.finding(local, in: zone) {
      report(finding.rule, finding.level, written.range, finding.message, help: finding.help)
    }
    return self.zone.timestamp(at: resolution.timestamp.secondsSince1970, precision: local.precision)
  }

  private mutating func report(
    _ rule: RuleName, _ level: Level, _ range: SourceRange, _ message: String, help: String?
  ) {
    diagnostics.append(Diagnostic(rule, level, path: path, at: range, message, help: help))
  }
}
