/// Puts what two incidents share in the order in which it counts, all words together.
struct SharedFeatures {
  private var names: [(feature: Int, points: UInt32)] = []
  private var words: [(feature: Int, points: UInt32)] = []

  /// More words than are shown, since some may be part of a name.
  private static let mostWords = 6

  mutating func add(_ feature: Int, _ points: UInt32, isWord: Bool) {
    if isWord { words.append((feature, points)) } else { names.append((feature, points)) }
  }

  var inOrder: [Int] {
    let ofWords = words.reduce(0) { $0 + $1.points }
    let names = names.sorted(by: Self.isBefore)
    let words = words.sorted(by: Self.isBefore).prefix(Self.mostWords).map(\.feature)
    return names.filter { $0.points >= ofWords }.map(\.feature) + words
      + names.filter { $0.points < ofWords }.map(\.feature)
  }

  private static func isBefore(
    _ a: (feature: Int, points: UInt32), _ b: (feature: Int, points: UInt32)
  ) -> Bool { (b.points, a.feature) < (a.points, b.feature) }
}
