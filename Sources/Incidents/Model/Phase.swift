/// A stretch of an incident between two milestones.
package struct Phase: Hashable, Sendable {
  package var kind: Kind
  package var start: Timestamp
  package var end: Timestamp

  package var span: Span { Span(seconds: end - start) }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Customers felt it and nobody knew.
    case unnoticed
    case diagnosing
    case repairing
    /// Contained, not yet as before.
    case recovering

    /// What goes on from a milestone on.
    package init(after milestone: Milestone) {
      switch milestone {
      case .started: self = .unnoticed
      case .detected, .acknowledged, .customersTold: self = .diagnosing
      case .identified: self = .repairing
      case .mitigated, .resolved: self = .recovering
      }
    }

    package var label: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }
}
