/// The features that several incidents have: how much of each incident they are, and which incidents have them.
struct FeatureIndex {
  /// Those of all incidents, as `FeatureLists` has them, with other numbers and with weights that are shares.
  let entries: [FeatureLists.Entry]
  /// Where those of each incident begin, and where the last ones end.
  let starts: [UInt32]
  /// Where the services of each begin, and the words, from its start on.
  let services: [UInt8]
  let words: [UInt8]
  /// What each feature counts for where it is the whole of what two incidents say.
  let values: [UInt32]
  /// Where each feature's incidents begin among `places`, and where the last ones end.
  let placeStarts: [UInt32]
  /// Incidents, as the numbers of entries, with the share that the feature has in each; those of a feature ascend.
  let places: [FeatureLists.Entry]

  var incidentCount: Int { services.count }
  var featureCount: Int { values.count }

  /// Of an incident, among `entries`.
  func range(of incident: Int) -> Range<Int> { Int(starts[incident])..<Int(starts[incident + 1]) }

  /// How many incidents have a feature.
  func count(of feature: Int) -> Int { Int(placeStarts[feature + 1] - placeStarts[feature]) }

  init(_ archive: Archive) {
    let lists = FeatureLists(archive)
    var shares = FeatureShares(lists)
    shares.weigh()
    entries = shares.entries
    starts = lists.starts
    services = lists.services
    words = lists.words
    values = shares.values
    placeStarts = Self.sums(shares.counts)
    places = Self.places(entries, starts, placeStarts)
  }

  /// The sum of what stands before each, and at the end that of all.
  private static func sums(_ counts: [UInt32]) -> [UInt32] {
    var sums: [UInt32] = []
    sums.reserveCapacity(counts.count + 1)
    var sum: UInt32 = 0
    for count in counts {
      sums.append(sum)
      sum += count
    }
    sums.append(sum)
    return sums
  }

  private static func places(
    _ entries: [FeatureLists.Entry], _ starts: [UInt32], _ placeStarts: [UInt32]
  ) -> [FeatureLists.Entry] {
    var next = placeStarts
    var places = [FeatureLists.Entry](
      repeating: FeatureLists.Entry(0, weight: 0), count: Int(placeStarts.last ?? 0))
    for incident in 0..<(starts.count - 1) {
      for index in Int(starts[incident])..<Int(starts[incident + 1]) {
        let entry = entries[index]
        guard entry.number > 0 else { continue }
        places[Int(next[entry.number])] = FeatureLists.Entry(incident, weight: entry.weight)
        next[entry.number] += 1
      }
    }
    return places
  }
}
