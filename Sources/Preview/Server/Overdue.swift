import FlyingSocks
import Foundation

/// That a reader took too long.
struct Overdue: Error {}

extension AsyncSocket {
  /// Does something with the socket that is given up after a while: then one side of the socket, or both, is shut, which
  /// ends whatever waits for it.
  func within<Value: Sendable>(
    _ time: Duration, shutting side: Side, _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let isOver = Expiry()
    return try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await body() }
      group.addTask {
        try await Task.sleep(for: time)
        isOver.set()
        shut(side)
        return nil
      }
      defer { group.cancelAll() }
      let first = await group.nextResult()
      // What was shut fails, and that may be known first.
      guard !isOver.isSet, let value = try first?.get() else { throw Overdue() }
      return value
    }
  }

  enum Side { case incoming, outgoing, both }

  func shut(_ side: Side) {
    let how =
      switch side {
      case .incoming: SHUT_RD
      case .outgoing: SHUT_WR
      case .both: SHUT_RDWR
      }
    shutdown(socket.file.rawValue, Int32(how))
  }
}
