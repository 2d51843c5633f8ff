/// That something took too long.
struct Overdue: Error {}

/// Does something that is given up after a while.
func within<Value: Sendable>(
  _ time: Duration, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    group.addTask { try await body() }
    group.addTask {
      try await Task.sleep(for: time)
      throw Overdue()
    }
    defer { group.cancelAll() }
    guard let first = try await group.next() else { throw Overdue() }
    return first
  }
}
