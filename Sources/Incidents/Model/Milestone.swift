/// The moments that every incident is told by, in the order in which they come.
package enum Milestone: String, Hashable, Comparable, Sendable, CaseIterable {
  case started
  case detected
  case acknowledged
  case identified
  case customersTold = "customers_told"
  case mitigated
  case resolved

  package static func < (a: Milestone, b: Milestone) -> Bool { a.order < b.order }

  /// From 0 on.
  var order: Int {
    switch self {
    case .started: 0
    case .detected: 1
    case .acknowledged: 2
    case .identified: 3
    case .customersTold: 4
    case .mitigated: 5
    case .resolved: 6
    }
  }

  /// Those that cannot come before one another; when customers are told is up to the team.
  package static let ordered: [Milestone] = [
    .started, .detected, .acknowledged, .identified, .mitigated, .resolved,
  ]

  /// As a reader sees it.
  package var label: String {
    switch self {
    case .started: "First impact"
    case .detected: "Detected"
    case .acknowledged: "Acknowledged"
    case .identified: "Identified"
    case .mitigated: "Mitigated"
    case .resolved: "Resolved"
    case .customersTold: "Customers told"
    }
  }
}
