/// The features of each incident without those that it shares with none, which are nearly half.
struct SharedEntries {
  private(set) var entries: [FeatureLists.Entry] = []
  private(set) var starts: [UInt32] = [0]
  /// Of each entry its place in the incident's `FeatureLayout`.
  private(set) var places: [UInt8] = []
  /// Where the services of each incident begin among its entries, and the words.
  private(set) var services: [UInt8] = []
  private(set) var words: [UInt8] = []

  init(of lists: FeatureLists) {
    let count = lists.entries.count { $0.number > 0 }
    entries.reserveCapacity(count)
    places.reserveCapacity(count)
    starts.reserveCapacity(lists.starts.count)
    for incident in lists.lengths.indices {
      let start = Int(lists.starts[incident])
      let first = entries.count
      let (services, words) = (start + Int(lists.services[incident]), start + Int(lists.words[incident]))
      append(lists.entries[start..<services], from: start)
      self.services.append(UInt8(clamping: entries.count - first))
      append(lists.entries[services..<words], from: start)
      self.words.append(UInt8(clamping: entries.count - first))
      append(lists.entries[words..<Int(lists.starts[incident + 1])], from: start)
      starts.append(UInt32(truncatingIfNeeded: entries.count))
    }
  }

  private mutating func append(_ features: ArraySlice<FeatureLists.Entry>, from start: Int) {
    for index in features.indices where features[index].number > 0 {
      entries.append(features[index])
      places.append(UInt8(clamping: index - start))
    }
  }
}
