/// How much a diagnostic weighs.
package enum Level: String, Hashable, Comparable, Sendable, CaseIterable {
  /// Nothing is published while there is one.
  case error
  /// `check --strict` fails on it.
  case warning
  /// Advice; never fails anything.
  case hint

  /// Errors come first.
  package static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .hint: 2
    }
  }
}
