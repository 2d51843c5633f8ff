/// How much a mark weighs; it chooses colour and size. The worst is darkest.
package enum Rank: Int, Hashable, Sendable, CaseIterable, Comparable {
  case high, medium, low
  /// Drawn hollow: it nearly happened, or nobody weighed it.
  case unranked

  /// The worst comes first.
  package static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }

  var cssClass: StaticString {
    switch self {
    case .high: "f1"
    case .medium: "f2"
    case .low: "f3"
    case .unranked: "fo"
    }
  }

  /// With a rim in the page's colour, so that marks that touch stay apart; a hollow mark has a rim already.
  var haloedClass: StaticString {
    switch self {
    case .high: "f1 halo"
    case .medium: "f2 halo"
    case .low: "f3 halo"
    case .unranked: "fo"
    }
  }
}
