/// Finds the incidents that are like each of some, one after another.
///
/// What two incidents have in common counts as the sum over the features that both have: what the feature counts for, times its
/// share in the one, times that in the other. A few are weighed against all they share; which these are, the rarest features
/// of an incident tell, as many as a bound on the work allows. In an archive of a few hundred incidents these are all.
struct SimilaritySearch {
  private let index: FeatureIndex
  /// When each incident began, in seconds since 1970.
  private let begins: [Int]
  /// Ascending, for each place that has any.
  private let named: [Int: [Int]]
  /// What each incident has in common with the one that was asked for, as far as was looked at.
  private var sums: [UInt32]
  /// Incidents of which there is a sum.
  private var touched: [Int32] = []
  /// What each feature of the one that was asked for counts for, times its share in it.
  private var sought: [UInt32]

  /// So many incidents are found at most.
  static let most = 5
  /// So many are weighed in full.
  private static let mostWeighed = 10
  /// So many times an incident is looked at for sharing a feature. Features that thousands have tell little.
  private static let mostVisits = 1_024

  init(_ index: FeatureIndex, begins: [Int], named: [Int: [Int]]) {
    self.index = index
    self.begins = begins
    self.named = named
    sums = [UInt32](repeating: 0, count: index.incidentCount)
    sought = [UInt32](repeating: 0, count: index.featureCount)
    touched.reserveCapacity(Self.mostVisits)
  }

  /// Those most alike first; of equals the nearest in time, and then the newest.
  mutating func found(for place: Int) -> [FoundSimilarity] {
    let range = index.range(of: place)
    for entry in index.entries[range] { sought[entry.number] = index.values[entry.number] &* entry.weight }
    visit(range)
    let named = named[place] ?? []
    let candidates = candidates(for: place, besides: named)
    let found = weighed(candidates, against: place, named: named)
    for entry in index.entries[range] { sought[entry.number] = 0 }
    return found
  }

  // MARK: - Candidates

  private mutating func visit(_ range: Range<Int>) {
    var visits = [Int](repeating: 0, count: UInt32.bitWidth + 1)
    for entry in index.entries[range] where entry.number > 0 {
      visits[Self.frequency(index.count(of: entry.number))] += index.count(of: entry.number)
    }
    var left = Self.mostVisits
    var frequency = 0
    while frequency < visits.count, visits[frequency] <= left {
      left -= visits[frequency]
      frequency += 1
    }
    for entry in index.entries[range] where entry.number > 0 {
      let count = index.count(of: entry.number)
      let own = Self.frequency(count)
      if own > frequency { continue }
      if own == frequency {
        if count > left { continue }
        left -= count
      }
      visit(entry.number)
    }
  }

  /// Of two features the one with less is rarer, or about as rare.
  private static func frequency(_ count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }

  private mutating func visit(_ feature: Int) {
    let sought = sought[feature]
    for entry in index.places[Int(index.placeStarts[feature])..<Int(index.placeStarts[feature + 1])] {
      if sums[entry.number] == 0 { touched.append(Int32(truncatingIfNeeded: entry.number)) }
      sums[entry.number] += max(Self.product(sought, entry), 1)
    }
  }

  /// What a feature counts for between two incidents.
  @inline(__always)
  private static func product(_ sought: UInt32, _ entry: FeatureLists.Entry) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(sought) &* UInt64(entry.weight)) &>> 20)
  }

  private typealias Candidate = (sum: Int, distance: Int, place: Int)

  private static func isBetter(_ a: Candidate, than b: Candidate) -> Bool {
    if a.sum != b.sum { return a.sum > b.sum }
    return (a.distance, a.place) < (b.distance, b.place)
  }

  /// Those that have most in common as far as was looked at, and those that one of the two reports names.
  private mutating func candidates(for place: Int, besides named: [Int]) -> [Int] {
    var best: [Candidate] = []
    best.reserveCapacity(Self.mostWeighed + 1)
    var least = 0
    for touched in touched {
      let other = Int(touched)
      let sum = Int(sums[other])
      sums[other] = 0
      if sum < least || other == place { continue }
      Self.insert((sum, distance(other, place), other), into: &best, most: Self.mostWeighed)
      if best.count == Self.mostWeighed { least = best[Self.mostWeighed - 1].sum }
    }
    touched.removeAll(keepingCapacity: true)
    let found = best.map(\.place)
    return found + named.filter { !found.contains($0) }
  }

  private static func insert(_ candidate: Candidate, into best: inout [Candidate], most: Int) {
    var index = best.count
    while index > 0, isBetter(candidate, than: best[index - 1]) { index -= 1 }
    guard index < most else { return }
    best.insert(candidate, at: index)
    if best.count > most { best.removeLast() }
  }

  private func distance(_ other: Int, _ place: Int) -> Int { abs(begins[other] - begins[place]) }

  // MARK: - Weighing

  private func weighed(_ candidates: [Int], against place: Int, named: [Int]) -> [FoundSimilarity] {
    var best: [Candidate] = []
    for other in candidates {
      let (sum, ofServices) = common(with: other)
      let points = sum + (named.contains(other) ? SimilarityWeights.named : 0)
      guard points - ofServices >= SimilarityWeights.least else { continue }
      let score = (1_000 * points + (points + SimilarityWeights.half) / 2) / (points + SimilarityWeights.half)
      Self.insert((score, distance(other, place), other), into: &best, most: Self.most)
    }
    return best.map { found($0.place, score: $0.sum, isNamed: named.contains($0.place)) }
  }

  /// Of all features, and of services alone.
  private func common(with other: Int) -> (all: Int, services: Int) {
    let range = index.range(of: other)
    let services = range.lowerBound + Int(index.services[other])
    let words = range.lowerBound + Int(index.words[other])
    let ofServices = sum(services..<words)
    return (sum(range.lowerBound..<services) + ofServices + sum(words..<range.upperBound), ofServices)
  }

  private func sum(_ range: Range<Int>) -> Int {
    var sum = 0
    for entry in index.entries[range] { sum += Int(Self.product(sought[entry.number], entry)) }
    return sum
  }

  // MARK: - Reasons

  private func found(_ other: Int, score: Int, isNamed: Bool) -> FoundSimilarity {
    var found = FoundSimilarity(
      place: Int32(truncatingIfNeeded: other), score: UInt16(clamping: score), isNamed: isNamed)
    let range = index.range(of: other)
    let wordStart = Int(index.words[other])
    var shared = SharedFeatures()
    for (feature, entry) in index.entries[range].enumerated() {
      let points = Self.product(sought[entry.number], entry)
      if points > 0 { shared.add(feature, points, isWord: feature >= wordStart) }
    }
    for feature in shared.inOrder { found.append(feature) }
    return found
  }
}
