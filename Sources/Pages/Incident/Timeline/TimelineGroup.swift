import Incidents

/// A phase of an incident and what happened in it.
struct TimelineGroup: Sendable {
  let heading: Heading
  var rows: [TimelineRow] = []

  enum Heading: Hashable, Sendable {
    /// Before anything was felt, from a moment on.
    case before(Timestamp)
    case phase(Phase)
    /// The phase that an incident without end is in.
    case current(Phase.Kind)
    case after
    /// Nothing is known of phases.
    case none

    /// Whether it is the same stretch; when `before` began doesn't matter.
    func isSame(as other: Heading) -> Bool {
      if case .before = self, case .before = other { true } else { self == other }
    }
  }
}
