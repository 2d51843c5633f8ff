import Dispatch

extension Array where Element: Sendable {
  /// `transform` of every element, on all cores, in the order of the elements.
  package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      nonisolated(unsafe) let results = base
      DispatchQueue.concurrentPerform(iterations: count) { index in
        (results + index).initialize(to: transform(self[index]))
      }
      initialized = count
    }
  }
}
