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

  /// A number for each stretch: moments with the same number stand below the same heading.
  func stretch(at seconds: Int) -> Int {
    guard let start = phases.first?.start.secondsSince1970, let end = phases.last?.end.secondsSince1970
    else { return -1 }
    if seconds < start { return -1 }
    if seconds > end || (seconds == end && current != nil) { return phases.count }
    var stretch = phases.count - 1
    while stretch > 0, phases[stretch].start.secondsSince1970 > seconds { stretch -= 1 }
    return stretch
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
