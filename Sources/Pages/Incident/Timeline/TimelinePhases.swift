import Incidents

/// Says in which stretch of an incident a moment lies.
struct TimelinePhases {
  private let phases: [Phase]
  private let current: Phase.Kind?

  init(_ milestones: Milestones) {
    phases = milestones.phases
    let last = Milestone.ordered.last { milestones[$0] != nil }
    current = milestones.resolved == nil ? last.map(Phase.Kind.init(after:)) : nil
  }

  /// The last phase holds its end, which is the incident's; any other end is the beginning of the next.
  func heading(at time: Timestamp) -> TimelineGroup.Heading {
    guard let first = phases.first, let last = phases.last else { return .none }
    if time < first.start { return .before(time) }
    if time > last.end || (time == last.end && current != nil) {
      return current.map { .current($0) } ?? .after
    }
    return phases.last { $0.start <= time }.map { .phase($0) } ?? .none
  }
}
