/// Keeps values until the process ends. The system then takes back all memory at once, where to free an archive piece by
/// piece costs as much as to read it from the cache.
enum UntilExit {
  static func keep<Value>(_ value: Value) { _ = Unmanaged.passRetained(Box(value)) }

  private final class Box<Value> {
    let value: Value

    init(_ value: Value) { self.value = value }
  }
}
