import FlyingSocks
import Foundation

/// One reader: what it asks, one request after another, and what it gets. It can wait for nothing but its own socket.
struct Connection: Sendable {
  let socket: AsyncSocket
  let answers: PreviewAnswers
  let limits: ServerLimits
  let open: OpenConnections

  /// Until the reader leaves, is too slow, or says what nobody understands.
  func serve() async {
    defer {
      try? socket.close()
      open.end()
    }
    var buffer = HeadBuffer()
    do {
      var goesOn = true
      while goesOn {
        if buffer.isEmpty {
          buffer.append(
            try await socket.within(patience(limits.idle), shutting: .incoming) {
              try await socket.read(atMost: 4_096)
            })
        }
        guard let found = try await next(from: &buffer) else {
          return try await refuse(.requestTimeout, "the request took too long")
        }
        goesOn = try await reply(to: found)
      }
    } catch {
      // Whoever is gone is told nothing.
      return
    }
  }

  /// Nothing where it takes too long.
  private func next(from buffer: inout HeadBuffer) async throws -> HeadBuffer.Found? {
    do {
      let found: HeadBuffer.Found
      (found, buffer) = try await socket.within(patience(limits.head), shutting: .incoming) { [buffer] in
        try await read(buffer)
      }
      return found
    } catch is Overdue {
      return nil
    }
  }

  private func patience(_ usual: Duration) -> Duration { open.areMany ? min(usual, limits.whereMany) : usual }

  /// Reads until a head is complete, or can't be.
  private func read(_ buffer: HeadBuffer) async throws -> (HeadBuffer.Found, HeadBuffer) {
    var buffer = buffer
    while true {
      let found = buffer.next()
      if found != .incomplete { return (found, buffer) }
      buffer.append(try await socket.read(atMost: 4_096))
    }
  }

  /// Whether another request may follow.
  private func reply(to found: HeadBuffer.Found) async throws -> Bool {
    guard case .head(let bytes) = found else {
      try await refuse(.fieldsTooLarge, "the head of a request has at most \(HeadBuffer.largest) bytes")
      return false
    }
    guard let head = RequestHead(bytes) else {
      try await refuse(.badRequest, "this is no request of HTTP/1.1")
      return false
    }
    switch answers.answer(head) {
    case .response(let response):
      try await write(response.bytes(isHeadOnly: head.method == "HEAD", isLast: head.isLast))
      if head.isLast { await drain() }
      return !head.isLast
    case .events(let page):
      try await EventReader(socket: socket, state: answers.state, page: page, limits: limits)
        .serve(isHeadOnly: head.method == "HEAD")
      return false
    }
  }

  private func refuse(_ status: Status, _ reason: String) async throws {
    try await write(Response(status, saying: reason).bytes(isHeadOnly: false, isLast: true))
    await drain()
  }

  private func write(_ bytes: [UInt8]) async throws {
    try await socket.within(limits.body, shutting: .both) { try await socket.write(Data(bytes)) }
  }

  /// Takes what is still on its way: the system would throw the answer away with it.
  private func drain() async {
    socket.shut(.outgoing)
    try? await socket.within(limits.drain, shutting: .incoming) {
      var rest = limits.mostDrained
      while rest > 0 { rest -= try await socket.read(atMost: 4_096).count }
    }
  }
}
