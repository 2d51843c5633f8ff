import Synchronization

/// A value that is worked out when somebody first asks for it, and kept. Who comes meanwhile waits.
final class Once<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    value.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}
