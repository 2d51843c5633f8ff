/// Finds the incidents that are like each of some, one after another.
///
/// What two incidents have in common counts as the sum over the features that both have: what the feature counts for, times its
/// share in the one, times that in the other. A few are weighed by all that they share; which these are is told by the features
/// that give most for the work, as far as a bound on it allows. In an archive of some dozens these are nearly all features; in
/// one of thousands not those that hundreds have, or of these only the incidents that are nearest in time.
struct SimilaritySearch: ~Copyable {
  private let index: FeatureIndex
  private let incidents: EntryLists.View
  private let features: EntryLists.View
  /// When each incident began, in seconds since 1970.
  private let begins: [Int]
  /// What each incident has in common with the one that was asked for, as far as was looked at; 0 between two searches.
  private let sums: UnsafeMutablePointer<UInt32>
  /// The incidents of which there is a sum, with room for one more.
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
  private static let mostVisits = 256

  init(_ index: FeatureIndex, begins: [Int]) {
    self.index = index
    incidents = index.incidents.view
    features = index.features.view
    self.begins = begins
    sums = .allocate(capacity: max(index.incidents.view.count, 1))
    sums.initialize(repeating: 0, count: index.incidents.view.count)
    sought = .allocate(capacity: index.values.count)
    sought.initialize(repeating: 0, count: index.values.count)
    touched = .allocate(capacity: Self.mostVisits + 1)
    touched.initialize(repeating: 0, count: Self.mostVisits + 1)
  }

  deinit {
    sums.deallocate()
    touched.deallocate()
    sought.deallocate()
  }

  /// Appends those most alike first; of equals the nearest in time, and then the newest. `named` are those that one of the two
  /// reports names.
  mutating func find(for place: Int, named: [Int], into found: inout [FoundSimilarity]) {
    let own = incidents[place]
    for entry in own { sought[entry.number] = index.values[entry.number] &* entry.weight }
    visit(own, of: place)
    chooseCandidates(for: place)
    weigh(against: place, named: named)
    for place in 0..<weighed.count {
      found.append(similarity(weighed[place], isNamed: named.contains(weighed[place].place)))
    }
    for entry in own { sought[entry.number] = 0 }
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
  private mutating func visit(_ own: UnsafeBufferPointer<FeatureLists.Entry>, of place: Int) {
    let (full, rest) = reach(own)
    var left = rest
    for entry in own {
      let incidents = features[entry.number]
      let cost = cost(entry, incidents.count)
      if cost < full {
        visit(incidents, sharing: entry.number, around: place, most: incidents.count)
      } else if cost == full, left > 0 {
        visit(incidents, sharing: entry.number, around: place, most: left)
        left -= min(incidents.count, left)
      }
    }
  }

  /// Goes to so many incidents at most around a place. The nearest come first: it saves work when the best are chosen.
  private mutating func visit(
    _ incidents: UnsafeBufferPointer<FeatureLists.Entry>, sharing feature: Int, around place: Int, most: Int
  ) {
    let middle = Self.position(of: place, in: incidents)
    let start = min(max(middle - most / 2, 0), max(incidents.count - most, 0))
    let end = min(start + most, incidents.count)
    let sought = sought[feature]
    visit(UnsafeBufferPointer(rebasing: incidents[start..<middle]).reversed(), sought)
    visit(UnsafeBufferPointer(rebasing: incidents[middle..<end]), sought)
  }

  /// What is read again and again is copied first: each time that something is written it might have changed.
  @inline(__always)
  private mutating func visit(_ incidents: some Sequence<FeatureLists.Entry>, _ sought: UInt32) {
    let (sums, touched) = (sums, touched)
    var count = touchedCount
    for entry in incidents {
      let sum = sums[entry.number]
      touched[count] = Int32(truncatingIfNeeded: entry.number)
      if sum == 0 { count &+= 1 }
      sums[entry.number] = sum &+ max(Self.product(sought, entry), 1)
    }
    touchedCount = count
  }

  /// Of a place, which is there, among ascending ones.
  private static func position(of place: Int, in incidents: UnsafeBufferPointer<FeatureLists.Entry>) -> Int {
    var low = 0
    var high = incidents.count - 1
    while low < high {
      let middle = (low + high) / 2
      if incidents[middle].number < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Below which cost all features can be visited, and how many visits are left for those that have it.
  private func reach(_ own: UnsafeBufferPointer<FeatureLists.Entry>) -> (cost: Int, left: Int) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.mostCost) { visits in
      visits.initialize(repeating: 0)
      for entry in own {
        let count = features.length(of: entry.number)
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

  /// Those that have most in common as far as was looked at.
  private mutating func chooseCandidates(for place: Int) {
    candidates.removeAll()
    sums[place] = 0
    let least = least()
    let (sums, touched) = (sums, touched)
    for index in 0..<touchedCount {
      let other = Int(touched[index])
      let points = Int(sums[other])
      sums[other] = 0
      if points >= least { candidates.keep(incident(other, points, from: place)) }
    }
    touchedCount = 0
  }

  /// So many points have at least as many as are to be weighed, and few more: to put all in order would take longer.
  private func least() -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.steps) { counts in
      counts.initialize(repeating: 0)
      for other in UnsafeBufferPointer(start: touched, count: touchedCount) {
        counts[min(Int(sums[Int(other)]) / Self.step, Self.steps - 1)] &+= 1
      }
      var left = Self.mostWeighed
      for step in counts.indices.reversed() {
        left -= counts[step]
        if left <= 0 { return max(step * Self.step, 1) }
      }
      return 1
    }
  }

  private static let steps = 64
  private static let step = SimilarityWeights.point / 2

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
    let features = incidents[other]
    let (services, words) = (Int(index.services[other]), Int(index.words[other]))
    let named = isNamed ? SimilarityWeights.named : 0
    let points = named + sum(features[..<services]) + sum(features[words...])
    return points >= SimilarityWeights.least ? points + sum(features[services..<words]) : nil
  }

  @inline(__always)
  private func sum(_ features: Slice<UnsafeBufferPointer<FeatureLists.Entry>>) -> Int {
    var sum: UInt32 = 0
    for entry in UnsafeBufferPointer(rebasing: features) {
      sum &+= Self.product(sought[entry.number], entry)
    }
    return Int(sum)
  }

  private mutating func similarity(_ other: Best.Thing, isNamed: Bool) -> FoundSimilarity {
    let features = incidents[other.place]
    let start = incidents.start(of: other.place)
    let words = Int(index.words[other.place])
    shared.removeAll()
    for feature in features.indices {
      let points = Int(Self.product(sought[features[feature].number], features[feature]))
      if points > 0 { shared.add(Int(index.places[start + feature]), points, isWord: feature >= words) }
    }
    var found = FoundSimilarity(
      place: Int32(truncatingIfNeeded: other.place), score: UInt16(clamping: other.points),
      isNamed: isNamed)
    shared.write(to: &found)
    return found
  }
}
