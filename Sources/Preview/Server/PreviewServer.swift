import FlyingSocks
import Foundation

/// Serves a site to browsers on this machine.
///
/// Of FlyingFox it uses the sockets. Heads of requests it reads itself, with a bound on their length and their time; each
/// connection is a task of its own, so that a slow one keeps nobody waiting.
package struct PreviewServer: Sendable {
  package let port: UInt16
  private let socket: Socket
  private let limits: ServerLimits

  /// Listens at once, so that a browser that is early waits. `port` 0 is any that is free.
  package init(port: UInt16) throws(PreviewServerError) { try self.init(port: port, ServerLimits()) }

  init(port: UInt16, _ limits: ServerLimits) throws(PreviewServerError) {
    self.limits = limits
    do {
      socket = try Socket(domain: AF_INET)
      try socket.setValue(true, for: .localAddressReuse)
      // Programs that are started meanwhile must not keep the port.
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      guard case .ip4(_, let bound) = try socket.sockname() else { throw SocketError.unsupportedAddress }
      self.port = bound
    } catch {
      throw PreviewServerError(error, port: port)
    }
  }

  package var address: String { "http://127.0.0.1:\(port)/" }

  /// Until it is cancelled.
  package func run(_ state: PreviewState) async throws {
    try await withTaskExecutorPreference(PreviewThreads()) { try await serve(state) }
  }

  private func serve(_ state: PreviewState) async throws {
    let pool = SocketPool<Poll>.make()
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await beat(state) }
      group.addTask {
        try await listen(on: listening, PreviewAnswers(hosts: AllowedHosts(port: port), state: state))
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func beat(_ state: PreviewState) async throws {
    while true {
      try await Task.sleep(for: limits.beat)
      state.beat()
    }
  }

  private func listen(on listening: AsyncSocket, _ answers: PreviewAnswers) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      let open = OpenConnections(atMost: limits.connections)
      var count = 0
      while true {
        if count >= limits.connections {
          try await group.next()
          count -= 1
        }
        guard let socket = try await accept(on: listening) else { continue }
        count += 1
        open.begin()
        group.addTask {
          await Connection(socket: socket, answers: answers, limits: limits, open: open).serve()
        }
      }
    }
  }

  /// Nothing where a reader left before it was served, or the system has no room for another.
  private func accept(on listening: AsyncSocket) async throws -> AsyncSocket? {
    do {
      return try await listening.accept()
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      try await Task.sleep(for: .milliseconds(20))
      return nil
    }
  }
}
