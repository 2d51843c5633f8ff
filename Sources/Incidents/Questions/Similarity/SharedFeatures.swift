/// Puts what two incidents share in the order in which it counts, all words together. Used again and again, so that its room
/// is.
struct SharedFeatures {
  private var names: [Feature] = []
  private var words: [Feature] = []
  private var ofWords: UInt32 = 0

  private struct Feature {
    let place: Int
    let points: UInt32
  }

  /// More words than are shown, since some may be part of a name.
  private static let mostWords = 6
  /// As many as `FoundSimilarity` has room for.
  private static let mostNames = 10

  mutating func removeAll() {
    names.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    ofWords = 0
  }

  @inline(__always)
  mutating func add(_ place: Int, _ points: UInt32, isWord: Bool) {
    let feature = Feature(place: place, points: points)
    if isWord {
      ofWords += points
      Self.insert(feature, into: &words, most: Self.mostWords)
    } else {
      Self.insert(feature, into: &names, most: Self.mostNames)
    }
  }

  /// Of two that count the same the first stays first.
  @inline(__always)
  private static func insert(_ feature: Feature, into features: inout [Feature], most: Int) {
    var index = features.count
    if index == most {
      if features[index - 1].points >= feature.points { return }
      index -= 1
    } else {
      features.append(feature)
    }
    while index > 0, features[index - 1].points < feature.points {
      features[index] = features[index - 1]
      index -= 1
    }
    features[index] = feature
  }

  func write(to found: inout FoundSimilarity) {
    for name in names where name.points >= ofWords { found.append(name.place) }
    for word in words { found.append(word.place) }
    for name in names where name.points < ofWords { found.append(name.place) }
  }
}
