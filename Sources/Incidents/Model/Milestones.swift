/// When each milestone of an incident was reached, as far as that is known.
package struct Milestones: Hashable, Sendable {
  private var moments: [Milestone: Timestamp] = [:]

  package init(_ moments: [Milestone: Timestamp] = [:]) { self.moments = moments }

  package subscript(_ milestone: Milestone) -> Timestamp? {
    get { moments[milestone] }
    set { moments[milestone] = newValue }
  }

  package var started: Timestamp? { moments[.started] }
  package var detected: Timestamp? { moments[.detected] }
  package var mitigated: Timestamp? { moments[.mitigated] }
  package var resolved: Timestamp? { moments[.resolved] }

  /// Those that are known, by time; of two at one time the one that comes first by nature.
  package var inOrder: [(milestone: Milestone, time: Timestamp)] {
    moments.map { (milestone: $0.key, time: $0.value) }
      .sorted { ($0.time, $0.milestone) < ($1.time, $1.milestone) }
  }

  /// From first impact until everything was as before.
  package var duration: Span? { span(from: .started, to: .resolved) }

  package func span(from: Milestone, to: Milestone) -> Span? {
    guard let start = moments[from], let end = moments[to], end >= start else { return nil }
    return Span(seconds: end - start)
  }

  /// The phases between the milestones that are known; those without length are left out.
  package var phases: [Phase] {
    var phases: [Phase] = []
    let known = Milestone.ordered.compactMap { milestone in moments[milestone].map { (milestone, $0) } }
    for (current, next) in zip(known, known.dropFirst()) where next.1 > current.1 {
      let kind = Phase.Kind(after: current.0)
      if let last = phases.last, last.kind == kind {
        phases[phases.count - 1].end = next.1
      } else {
        phases.append(Phase(kind: kind, start: current.1, end: next.1))
      }
    }
    return phases
  }
}
