import Synchronization

/// How many connections there are: where there are many, those that ask for nothing are waited for less, so that nobody
/// stands behind them.
final class OpenConnections: Sendable {
  private let count = Atomic<Int>(0)
  private let most: Int

  init(atMost most: Int) { self.most = most }

  func begin() { count.add(1, ordering: .relaxed) }

  func end() { count.subtract(1, ordering: .relaxed) }

  var areMany: Bool { count.load(ordering: .relaxed) > most / 2 }
}
