import Incidents

/// Who watches a sync, and may stop it.
package struct SyncObserver: Sendable {
  /// Whether the run shall end after what it is doing.
  private let isStopping: @Sendable () -> Bool
  private let onEvent: @Sendable (SyncEvent) -> Void

  package init(
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    onEvent: @escaping @Sendable (SyncEvent) -> Void = { _ in }
  ) {
    isStopping = isInterrupted
    self.onEvent = onEvent
  }

  var isInterrupted: Bool { isStopping() }

  func note(_ event: SyncEvent) { onEvent(event) }
}

/// What a sync is doing.
package enum SyncEvent: Hashable, Sendable {
  /// It looks for the issues that there are.
  case looking(repository: String)
  case waiting(seconds: Double)
  /// How many of how many are made.
  case creating(ActionID, number: Int, of: Int)
}
