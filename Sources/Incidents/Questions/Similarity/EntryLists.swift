/// Lists of entries, one behind another, which nobody changes. Searches look at millions of them, and the checks of arrays
/// would cost more than the looking: what is asked for must be there.
final class EntryLists: @unchecked Sendable {
  /// For as long as these lists are held.
  let view: View

  /// Costs no count of who holds it.
  struct View {
    fileprivate let entries: UnsafeMutablePointer<FeatureLists.Entry>
    /// Where each list begins, and where the last one ends.
    fileprivate let starts: UnsafeMutablePointer<UInt32>
    let count: Int

    @inline(__always)
    subscript(list: Int) -> UnsafeBufferPointer<FeatureLists.Entry> {
      UnsafeBufferPointer(start: entries + Int(starts[list]), count: length(of: list))
    }

    /// Where a list begins among all entries.
    @inline(__always)
    func start(of list: Int) -> Int { Int(starts[list]) }

    @inline(__always)
    func length(of list: Int) -> Int { Int(starts[list + 1] &- starts[list]) }
  }

  /// `starts` has one more than there are lists; they ascend to the number of entries, which `fill` writes, all of them.
  init(starts: [UInt32], fill: (UnsafeMutablePointer<FeatureLists.Entry>) -> Void) {
    let count = Int(starts.last ?? 0)
    view = View(
      entries: .allocate(capacity: max(count, 1)), starts: .allocate(capacity: max(starts.count, 1)),
      count: max(starts.count - 1, 0))
    view.entries.initialize(repeating: FeatureLists.Entry(0, weight: 0), count: count)
    fill(view.entries)
    starts.withUnsafeBufferPointer { starts in
      if let first = starts.baseAddress { view.starts.initialize(from: first, count: starts.count) }
    }
  }

  convenience init(_ entries: [FeatureLists.Entry], starts: [UInt32]) {
    self.init(starts: starts) { place in
      for (index, entry) in entries.enumerated() { place[index] = entry }
    }
  }

  deinit {
    view.entries.deallocate()
    view.starts.deallocate()
  }
}
