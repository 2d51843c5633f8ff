/// Something that a machine reported at a moment.
package struct AxisEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A filled diamond.
    case alert(Rank)
    /// A hollow diamond.
    case recovery
    /// A triangle.
    case deploy

    fileprivate var order: Int {
      switch self {
      case .alert(.high): 0
      case .alert(.medium): 1
      case .alert(.low): 2
      case .deploy: 3
      case .recovery, .alert(.unranked): 4
      }
    }
  }

  package var kind: Kind
  /// Seconds from the axis' left end.
  package var second: Int
  /// Shown beside it where there is room, such as a version; may be empty.
  package var label: String
  package var title: String
  /// Already safe to follow.
  package var href: String?

  package init(_ kind: Kind, at second: Int, label: String = "", title: String, href: String? = nil) {
    self.kind = kind
    self.second = second
    self.label = label
    self.title = title
    self.href = href
  }

  var cssClass: StaticString {
    switch kind {
    case .alert(let rank): rank.haloedClass
    case .recovery: "fo"
    case .deploy: "fi halo"
    }
  }

  var shape: MarkShape {
    switch kind {
    case .alert: .diamond
    case .recovery: .hollowDiamond
    case .deploy: .triangle
    }
  }

  /// By time; of those at one moment the worst comes first, and what is hollow last.
  static func precedes(_ a: AxisEvent, _ b: AxisEvent) -> Bool {
    if a.second != b.second { return a.second < b.second }
    if a.kind.order != b.kind.order { return a.kind.order < b.kind.order }
    return (a.title, a.label, a.href ?? "") < (b.title, b.label, b.href ?? "")
  }
}
