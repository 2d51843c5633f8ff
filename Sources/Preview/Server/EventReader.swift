import FlyingSocks
import Foundation

/// A browser with a page open that wants to know what becomes of it.
struct EventReader: Sendable {
  let socket: AsyncSocket
  let state: PreviewState
  /// The path of the page, as it was asked for.
  let page: String
  let limits: ServerLimits

  /// Until the reader leaves.
  func serve(isHeadOnly: Bool) async throws {
    guard let signals = state.signals() else {
      let response = Response(.serviceUnavailable, saying: "too many windows listen").adding(
        "Retry-After", "10")
      return try await write(response.bytes(isHeadOnly: isHeadOnly, isLast: true))
    }
    try await write(
      Response.head(.ok, type: ContentType.events, [("Connection", "close")])
        + (isHeadOnly ? [] : EventText.beginning))
    guard !isHeadOnly else { return }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await tell(signals) }
      group.addTask { try await awaitEnd() }
      defer {
        group.cancelAll()
        socket.shut(.both)
      }
      try await group.next()
    }
  }

  /// Says what is new for the page, and nothing twice.
  private func tell(_ signals: AsyncStream<PreviewState.Signal>) async throws {
    var last: [UInt8] = []
    for await signal in signals {
      let message = state.snapshot.message(for: page)
      if message != last {
        try await write(EventText.message(message))
      } else if case .beat = signal {
        try await write(EventText.beat)
      }
      last = message
    }
  }

  /// Throws when the reader is gone; what it says meanwhile nobody asked for.
  private func awaitEnd() async throws {
    while true { _ = try await socket.read(atMost: 4_096) }
  }

  private func write(_ bytes: [UInt8]) async throws {
    try await socket.within(limits.body, shutting: .both) { try await socket.write(Data(bytes)) }
  }
}
