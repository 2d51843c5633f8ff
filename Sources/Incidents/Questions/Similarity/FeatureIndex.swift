/// The features that several incidents have: how much of each incident they are, and which incidents have them.
struct FeatureIndex: Sendable {
  /// Of each incident those of its features that it shares with any, with the share that each has in it.
  let incidents: EntryLists
  /// Of each of these its place in the incident's `FeatureLayout`.
  let places: [UInt8]
  /// Where the services of each incident begin among its features, and the words.
  let services: [UInt8]
  let words: [UInt8]
  /// Of each feature its incidents, as the numbers of entries, with the share that it has in each; they ascend.
  let features: EntryLists
  /// What each feature counts for where it is the whole of what two incidents say.
  let values: [UInt32]

  init(_ archive: Archive) {
    var shares = FeatureShares(FeatureLists(archive))
    shares.weigh()
    let shared = SharedEntries(of: shares.lists)
    let (counts, values) = (shares.counts, shares.values)
    _ = consume shares
    incidents = EntryLists(shared.entries, starts: shared.starts)
    places = shared.places
    services = shared.services
    words = shared.words
    self.values = values
    features = Self.turned(incidents.view, starts: Self.sums(counts))
  }

  /// The sum of what stands before each, and at the end that of all.
  private static func sums(_ counts: [UInt32]) -> [UInt32] {
    var sums: [UInt32] = [0]
    sums.reserveCapacity(counts.count + 1)
    for count in counts { sums.append(sums[sums.count - 1] + count) }
    return sums
  }

  /// For the features of each incident the incidents of each feature.
  private static func turned(_ incidents: EntryLists.View, starts: [UInt32]) -> EntryLists {
    var next = starts
    return EntryLists(starts: starts) { entries in
      for incident in 0..<incidents.count {
        for entry in incidents[incident] where entry.number > 0 {
          entries[Int(next[entry.number])] = FeatureLists.Entry(incident, weight: entry.weight)
          next[entry.number] += 1
        }
      }
    }
  }
}
