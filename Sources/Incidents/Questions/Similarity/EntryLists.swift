/// Lists of entries, one behind another, which nobody changes. Searches look at millions of them, and the checks of arrays
/// would cost more than the looking: what is asked for must be there.
final class EntryLists: @unchecked Sendable {
  private let entries: UnsafeMutablePointer<FeatureLists.Entry>
  /// Where each list begins, and where the last one ends.
  private let starts: UnsafeMutablePointer<UInt32>
  let count: Int

  /// `starts` has one more than there are lists; they ascend to the number of entries at most.
  init(_ entries: [FeatureLists.Entry], starts: [UInt32]) {
    self.entries = .allocate(capacity: max(entries.count, 1))
    self.starts = .allocate(capacity: max(starts.count, 1))
    count = max(starts.count - 1, 0)
    for index in entries.indices { (self.entries + index).initialize(to: entries[index]) }
    for index in starts.indices { (self.starts + index).initialize(to: starts[index]) }
  }

  deinit {
    entries.deallocate()
    starts.deallocate()
  }

  @inline(__always)
  subscript(list: Int) -> UnsafeBufferPointer<FeatureLists.Entry> {
    UnsafeBufferPointer(start: entries + Int(starts[list]), count: length(of: list))
  }

  @inline(__always)
  func length(of list: Int) -> Int { Int(starts[list + 1] &- starts[list]) }
}
