import Incidents

/// The part of a report in which words stand: what is fair in one is a fault in another.
package enum ReportPart: Int, Hashable, Sendable, CaseIterable {
  /// Before the first section.
  case introduction
  case impact
  case timeline
  case conclusions
  case actions
  /// A section that no report must have.
  case other

  init(_ kind: RequiredSection.Kind?) {
    switch kind {
    case .impact: self = .impact
    case .timeline: self = .timeline
    case .conclusions: self = .conclusions
    case .actions: self = .actions
    case nil: self = .other
    }
  }
}
