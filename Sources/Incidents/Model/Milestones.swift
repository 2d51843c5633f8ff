/// When each milestone of an incident was reached, as far as that is known.
package struct Milestones: Hashable, Sendable {
  /// One for each milestone, in their order.
  private var moments = [Timestamp?](repeating: nil, count: Milestone.allCases.count)

  package init(_ moments: [Milestone: Timestamp] = [:]) {
    for (milestone, time) in moments { self[milestone] = time }
  }

  package subscript(_ milestone: Milestone) -> Timestamp? {
    get { moments[milestone.order] }
    set { moments[milestone.order] = newValue }
  }

  package var started: Timestamp? { self[.started] }
  package var detected: Timestamp? { self[.detected] }
  package var mitigated: Timestamp? { self[.mitigated] }
  package var resolved: Timestamp? { self[.resolved] }

  /// Those that are known, by time; of two at one time the one that comes first by nature.
  package var inOrder: [(milestone: Milestone, time: Timestamp)] {
    Milestone.allCases.compactMap { milestone in self[milestone].map { (milestone: milestone, time: $0) } }
      .sorted { $0.time < $1.time }
  }

  /// From first impact until everything was as before.
  package var duration: Span? { span(from: .started, to: .resolved) }

  package func span(from: Milestone, to: Milestone) -> Span? {
    guard let start = self[from], let end = self[to], end >= start else { return nil }
    return Span(seconds: end - start)
  }

  /// The phases between the milestones that are known; those without length are left out. Where only the beginning and the end
  /// are known nothing is, since nobody says how much of the time between it went unnoticed.
  package var phases: [Phase] {
    var phases: [Phase] = []
    let known = Milestone.ordered.compactMap { milestone in self[milestone].map { (milestone, $0) } }
    if known.allSatisfy({ $0.0 == .started || $0.0 == .resolved }) { return [] }
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
