import Synchronization

/// Whether a time is over, known to the task that waits for it and to the one that works meanwhile.
final class Expiry: Sendable {
  private let flag = Atomic<Bool>(false)

  func set() { flag.store(true, ordering: .sequentiallyConsistent) }

  var isSet: Bool { flag.load(ordering: .sequentiallyConsistent) }
}
