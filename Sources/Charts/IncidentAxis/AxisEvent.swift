/// Something that a machine reported at a moment.
package struct AxisEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A filled diamond.
    case alert(Rank)
    /// A hollow diamond.
    case recovery
    /// A triangle.
    case deploy
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

  var cssClass: String {
    switch kind {
    case .alert(let rank): rank.haloedClass
    case .recovery: "fo"
    case .deploy: "fi halo"
    }
  }

  /// Around a middle, 10 points wide.
  func shape(_ x: Double, _ y: Double) -> SVGPath {
    switch kind {
    case .alert, .recovery: .polygon([(x, y - 5.5), (x + 5, y), (x, y + 5.5), (x - 5, y)])
    case .deploy: .polygon([(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)])
    }
  }
}
