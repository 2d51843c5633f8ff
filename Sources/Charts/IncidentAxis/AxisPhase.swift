/// A stretch of an incident, such as the time until somebody noticed.
package struct AxisPhase: Hashable, Sendable {
  /// The four phases in the order of time, from the darkest to a hollow one.
  package enum Kind: Int, Hashable, Sendable, CaseIterable {
    case first = 1
    case second, third, fourth

    var cssClass: StaticString {
      switch self {
      case .first: "p1"
      case .second: "p2"
      case .third: "p3"
      case .fourth: "p4"
      }
    }
  }

  package var kind: Kind
  /// Seconds from the axis' left end.
  package var start: Int
  package var end: Int
  /// Such as `Diagnosing 38 min`.
  package var label: String
  /// Used where the label has no room, such as `38 min`.
  package var shortLabel: String

  package init(_ kind: Kind, from start: Int, to end: Int, label: String, shortLabel: String = "") {
    self.kind = kind
    self.start = start
    self.end = max(start, end)
    self.label = label
    self.shortLabel = shortLabel
  }
}
