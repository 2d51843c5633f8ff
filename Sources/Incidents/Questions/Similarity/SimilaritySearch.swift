/// Finds the incidents that are like each of some, one after another.
///
/// What two incidents have in common counts as the sum over the features that both have: what the feature counts for, times its
/// share in the one, times that in the other. A few are weighed by all that they share; which these are is told by the features
/// that give most for the work, as far as a bound on it allows: in an archive of a few hundred incidents by all of them, and in
/// one of thousands not by what hundreds have, but by those nearest in time that have it.
struct SimilaritySearch: ~Copyable {
  private let index: FeatureIndex
  /// When each incident began, in seconds since 1970.
  private let begins: [Int]
  /// What each incident has in common with the one that was asked for, as far as was looked at; 0 between two searches.
  private let sums: UnsafeMutablePointer<UInt32>
  /// The incidents of which there is a sum.
  private let touched: UnsafeMutablePointer<Int32>
  private var touchedCount = 0
  /// What each feature of the one that was asked for counts for, times its share in it; 0 between two searches.
  private let sought: UnsafeMutablePointer<UInt32>
  private var candidates = Best(most: SimilaritySearch.mostWeighed)
  private var weighed = Best(most: SimilaritySearch.most)
  private var shared = SharedFeatures()

  /// So many incidents are found at most.
  static let most = 5
  /// So many are weighed in full.
  private static let mostWeighed = 8
  /// So many times an incident is looked at for sharing a feature. What thousands have tells little.
  private static let mostVisits = 384

  init(_ index: FeatureIndex, begins: [Int]) {
    self.index = index
    self.begins = begins
    sums = .allocate(capacity: max(index.incidents.count, 1))
    sums.initialize(repeating: 0, count: index.incidents.count)
    sought = .allocate(capacity: index.values.count)
    sought.initialize(repeating: 0, count: index.values.count)
    touched = .allocate(capacity: Self.mostVisits)
    touched.initialize(repeating: 0, count: Self.mostVisits)
  }

  deinit {
    sums.deallocate()
    touched.deallocate()
    sought.deallocate()
  }

  /// Appends those most alike first; of equals the nearest in time, and then the newest. `named` are those that one of the two
  /// reports names.
  mutating func find(for place: Int, named: [Int], into found: inout [FoundSimilarity]) {
    let features = index.incidents[place]
    for entry in features { sought[entry.number] = index.values[entry.number] &* entry.weight }
    visit(features, of: place)
    chooseCandidates(for: place)
    weigh(against: place, named: named)
    for place in 0..<weighed.count {
      found.append(similarity(weighed[place], isNamed: named.contains(weighed[place].place)))
    }
    for entry in features { sought[entry.number] = 0 }
  }

  /// What a feature counts for between two incidents.
  @inline(__always)
  private static func product(_ sought: UInt32, _ entry: FeatureLists.Entry) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(sought) &* UInt64(entry.weight)) &>> 20)
  }
}

// MARK: - Candidates

extension SimilaritySearch {
  /// Goes to the incidents of those features that give most for each visit: of all that give about as much as the last ones,
  /// those that come first.
  private mutating func visit(_ features: UnsafeBufferPointer<FeatureLists.Entry>, of place: Int) {
    let (full, rest) = reach(features)
    var left = rest
    for entry in features where entry.number > 0 {
      let incidents = index.features[entry.number]
      let cost = cost(entry, incidents.count)
      if cost < full {
        visit(incidents, sharing: entry.number)
      } else if cost == full, left > 0 {
        let near = Self.nearest(left, of: incidents, to: place)
        left -= near.count
        visit(near, sharing: entry.number)
      }
    }
  }

  /// So many incidents at most around a place, which is one of them.
  private static func nearest(
    _ most: Int, of incidents: UnsafeBufferPointer<FeatureLists.Entry>, to place: Int
  ) -> UnsafeBufferPointer<FeatureLists.Entry> {
    guard incidents.count > most else { return incidents }
    var low = 0
    var high = incidents.count
    while low < high {
      let middle = (low + high) / 2
      if incidents[middle].number < place { low = middle + 1 } else { high = middle }
    }
    let start = min(max(low - most / 2, 0), incidents.count - most)
    return UnsafeBufferPointer(rebasing: incidents[start..<(start + most)])
  }

  /// Below which cost all features can be visited, and how many visits are left for those that have it.
  private func reach(_ features: UnsafeBufferPointer<FeatureLists.Entry>) -> (cost: Int, left: Int) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.mostCost) { visits in
      visits.initialize(repeating: 0)
      for entry in features where entry.number > 0 {
        let count = index.features.length(of: entry.number)
        visits[cost(entry, count)] += count
      }
      var left = Self.mostVisits
      for cost in visits.indices {
        if visits[cost] > left { return (cost, left) }
        left -= visits[cost]
      }
      return (Self.mostCost, 0)
    }
  }

  private static let mostCost = 96

  /// How many visits a point takes, about, as a power of two: the other incident is taken to have as large a share.
  @inline(__always)
  private func cost(_ entry: FeatureLists.Entry, _ count: Int) -> Int {
    let visits = Int.bitWidth - count.leadingZeroBitCount
    let points = Int.bitWidth - (Int(sought[entry.number]) &* Int(entry.weight)).leadingZeroBitCount
    return visits + 32 - min(points, 32)
  }

  private mutating func visit(
    _ incidents: UnsafeBufferPointer<FeatureLists.Entry>, sharing feature: Int
  ) {
    let sought = sought[feature]
    for entry in incidents {
      let sum = sums[entry.number]
      if sum == 0 {
        touched[touchedCount] = Int32(truncatingIfNeeded: entry.number)
        touchedCount += 1
      }
      sums[entry.number] = sum &+ max(Self.product(sought, entry), 1)
    }
  }

  /// Those that have most in common as far as was looked at.
  private mutating func chooseCandidates(for place: Int) {
    candidates.removeAll()
    sums[place] = 0
    for index in 0..<touchedCount {
      let other = Int(touched[index])
      let points = Int(sums[other])
      sums[other] = 0
      if points > 0, points >= candidates.least { candidates.keep(incident(other, points, from: place)) }
    }
    touchedCount = 0
  }

  private func incident(_ other: Int, _ points: Int, from place: Int) -> Best.Thing {
    Best.Thing(points: points, distance: abs(begins[other] - begins[place]), place: other)
  }
}

// MARK: - Weighing

extension SimilaritySearch {
  /// The candidates, and those that one of the two reports names.
  private mutating func weigh(against place: Int, named: [Int]) {
    weighed.removeAll()
    for index in 0..<candidates.count {
      let other = candidates[index].place
      if !named.contains(other) { weigh(other, against: place, isNamed: false) }
    }
    for other in named { weigh(other, against: place, isNamed: true) }
  }

  private mutating func weigh(_ other: Int, against place: Int, isNamed: Bool) {
    guard let points = points(other, isNamed: isNamed) else { return }
    weighed.keep(incident(other, SimilarityWeights.score(of: points), from: place))
  }

  /// Nothing for what is not enough: a service alone never is.
  private func points(_ other: Int, isNamed: Bool) -> Int? {
    let features = index.incidents[other]
    let (services, words) = (Int(index.services[other]), Int(index.words[other]))
    var (points, ofServices) = (isNamed ? SimilarityWeights.named : 0, 0)
    for feature in features.indices {
      let product = Int(Self.product(sought[features[feature].number], features[feature]))
      if feature < services || feature >= words { points += product } else { ofServices += product }
    }
    return points >= SimilarityWeights.least ? points + ofServices : nil
  }

  private mutating func similarity(_ other: Best.Thing, isNamed: Bool) -> FoundSimilarity {
    let features = index.incidents[other.place]
    let words = Int(index.words[other.place])
    shared.removeAll()
    for feature in features.indices {
      let points = Int(Self.product(sought[features[feature].number], features[feature]))
      if points > 0 { shared.add(feature, points, isWord: feature >= words) }
    }
    var found = FoundSimilarity(
      place: Int32(truncatingIfNeeded: other.place), score: UInt16(clamping: other.points),
      isNamed: isNamed)
    shared.write(to: &found)
    return found
  }
}
