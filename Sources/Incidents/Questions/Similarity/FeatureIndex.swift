/// The features that several incidents have: how much of each incident they are, and which incidents have them.
struct FeatureIndex: Sendable {
  /// Of each incident its features, as `FeatureLists` has them, with other numbers and with weights that are shares.
  let incidents: EntryLists
  /// Of each feature its incidents, as the numbers of entries, with the share that it has in each; they ascend.
  let features: EntryLists
  /// What each feature counts for where it is the whole of what two incidents say.
  let values: [UInt32]
  /// Where the services of each incident begin among its features, and the words.
  let services: [UInt8]
  let words: [UInt8]

  init(_ archive: Archive) {
    let lists = FeatureLists(archive)
    var shares = FeatureShares(lists)
    shares.weigh()
    incidents = EntryLists(shares.entries, starts: lists.starts)
    features = Self.turned(incidents, starts: Self.sums(shares.counts))
    values = shares.values
    services = lists.services
    words = lists.words
  }

  /// The sum of what stands before each, and at the end that of all.
  private static func sums(_ counts: [UInt32]) -> [UInt32] {
    var sums: [UInt32] = [0]
    sums.reserveCapacity(counts.count + 1)
    for count in counts { sums.append(sums[sums.count - 1] + count) }
    return sums
  }

  /// For the features of each incident the incidents of each feature.
  private static func turned(_ incidents: EntryLists, starts: [UInt32]) -> EntryLists {
    var next = starts
    let none = FeatureLists.Entry(0, weight: 0)
    var entries = [FeatureLists.Entry](repeating: none, count: Int(starts[starts.count - 1]))
    for incident in 0..<incidents.count {
      for entry in incidents[incident] where entry.number > 0 {
        let place = Int(next[entry.number])
        next[entry.number] += 1
        entries[place] = FeatureLists.Entry(incident, weight: entry.weight)
      }
    }
    return EntryLists(entries, starts: starts)
  }
}
