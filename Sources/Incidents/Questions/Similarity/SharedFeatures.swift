/// Puts what two incidents share in the order in which it counts, all words together. Used again and again, so that its room
/// is.
struct SharedFeatures: ~Copyable {
  /// As many as `FoundSimilarity` has room for, with the words.
  private var names = Best(most: 10)
  /// More than are shown, since some may be part of a name.
  private var words = Best(most: 6)
  private var ofWords = 0

  mutating func removeAll() {
    names.removeAll()
    words.removeAll()
    ofWords = 0
  }

  @inline(__always)
  mutating func add(_ feature: Int, _ points: Int, isWord: Bool) {
    let feature = Best.Thing(points: points, distance: 0, place: feature)
    if isWord {
      ofWords += points
      if points >= SimilarityWeights.leastOfWord { words.keep(feature) }
    } else {
      names.keep(feature)
    }
  }

  func write(to found: inout FoundSimilarity) {
    var next = 0
    while next < names.count, names[next].points >= ofWords {
      found.append(names[next].place)
      next += 1
    }
    if ofWords >= SimilarityWeights.leastOfWords {
      for index in 0..<words.count { found.append(words[index].place) }
    }
    for index in next..<names.count { found.append(names[index].place) }
  }
}
