extension SeriesChart {
  /// Something that happened, drawn through the plot.
  package struct Mark: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// A circle.
      case milestone
      /// A triangle.
      case deploy
      /// A diamond.
      case alert
    }

    package var kind: Kind
    /// Seconds from the axis' left end.
    package var second: Int
    /// Shown beside it where there is room; may be empty.
    package var label: String
    package var title: String
    /// Colours an alert.
    package var rank: Rank

    package init(_ kind: Kind, second: Int, label: String = "", title: String, rank: Rank = .high) {
      self.kind = kind
      self.second = second
      self.label = label
      self.title = title
      self.rank = rank
    }

    var shape: MarkShape {
      switch kind {
      case .milestone: .circle
      case .deploy: .triangle
      case .alert: .diamond
      }
    }

    var cssClass: StaticString { kind == .alert ? rank.haloedClass : "fi halo" }

    /// By time; of those at one moment what people did comes first.
    static func precedes(_ a: Mark, _ b: Mark) -> Bool {
      if a.second != b.second { return a.second < b.second }
      if a.order != b.order { return a.order < b.order }
      return (a.title, a.label) < (b.title, b.label)
    }

    private var order: Int {
      switch kind {
      case .milestone: 0
      case .alert: 1 + rank.rawValue
      case .deploy: 9
      }
    }
  }
}
