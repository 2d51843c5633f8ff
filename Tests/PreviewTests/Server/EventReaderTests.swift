import Foundation
import TestSupport
import Testing

@testable import Preview

@Suite struct EventReaderTests {
  private func listener(_ server: RunningServer, to page: String) throws -> RawReader {
    let reader = try server.reader()
    reader.send("GET /icarus-preview/events?page=\(page) HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
    return reader
  }

  /// Waits until so many listen.
  private func expect(_ count: Int, listenTo server: RunningServer) async throws {
    let end = ContinuousClock.now + .seconds(600)
    while server.state.readerCount != count, ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(server.state.readerCount == count)
  }

  @Test func onlyWhoeverReadsAPageHearsOfIt() async throws {
    let server = try RunningServer()
    let (of, other) = (try listener(server, to: "/a/"), try listener(server, to: "/"))
    let first = await of.text(until: "\n\ndata: ")
    #expect(first.contains("\r\nContent-Type: text/event-stream; charset=utf-8\r\n"))
    #expect(first.contains("retry: 500\n\n"))
    _ = await other.text(until: "\n\ndata: ")
    try server.folder.write("<head></head>page a, amended", to: "a/index.html")
    server.state.show(RunningServer.site(in: server.folder), RunningServer.findings)
    #expect(await of.text(until: "\n\n").hasPrefix("data: {\"version\": "))
    server.state.beat()
    #expect(await other.text(until: "\n\n") == ":\n\n")
  }

  @Test func whoeverLeavesIsForgottenAtOnce() async throws {
    let server = try RunningServer()
    var readers = try (0..<5).map { _ in try listener(server, to: "/") }
    try await expect(5, listenTo: server)
    readers.removeLast(4)
    try await expect(1, listenTo: server)
  }

  @Test func moreThanAnybodyLooksAtAreRefused() async throws {
    let server = try RunningServer()
    let readers = try (0..<PreviewState.mostReaders).map { _ in try listener(server, to: "/") }
    try await expect(PreviewState.mostReaders, listenTo: server)
    #expect(try await listener(server, to: "/").text().hasPrefix("HTTP/1.1 503 "))
    #expect(try await server.answer("GET /").hasPrefix("HTTP/1.1 200 "))
    #expect(readers.count == PreviewState.mostReaders)
  }
}
