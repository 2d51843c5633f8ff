import TestSupport

@testable import Preview

/// A server on a port of its own, with a small site; gone with the last who holds it.
final class RunningServer: Sendable {
  let state: PreviewState
  let folder: TemporaryFolder
  let server: PreviewServer
  private let task: Task<Void, any Error>

  static let files = [
    "index.html": "<html><head></head><body>first</body></html>", "404.html": "<head></head>nothing here",
    "a/index.html": "<head></head>page a", "style.css": "p {}", ".hidden": "secret",
  ]

  init(_ limits: ServerLimits = patient) throws {
    folder = try TemporaryFolder(Self.files)
    state = PreviewState(Self.site(in: folder), Self.findings)
    server = try PreviewServer(port: 0, limits)
    // On threads of its own from the start: other tests may keep those of all tasks busy for long.
    task = Task(executorPreference: PreviewThreads()) { [server, state] in try await server.run(state) }
  }

  deinit { task.cancel() }

  /// So that a busy machine is taken for no slow reader, and no beat comes but those that a test asks for.
  static var patient: ServerLimits {
    var limits = ServerLimits()
    (limits.idle, limits.head, limits.body) = (.seconds(300), .seconds(300), .seconds(300))
    limits.beat = .seconds(3_600)
    return limits
  }

  static let findings = PreviewFindings(content: "content", root: "/r", editor: nil)

  static func site(in folder: TemporaryFolder) -> PreviewSite {
    PreviewSite(folder: folder.path, files: ["index.html", "404.html", "a/index.html", "style.css"])
  }

  var host: String { "127.0.0.1:\(server.port)" }

  func reader() throws -> RawReader { try RawReader(port: server.port) }

  /// The whole answer to a request, which ends its connection.
  func answer(_ line: String, _ fields: String...) async throws -> String {
    let reader = try reader()
    let head = [line + " HTTP/1.1"] + (fields.isEmpty ? ["Host: \(host)"] : fields) + ["Connection: close"]
    reader.send(head.joined(separator: "\r\n") + "\r\n\r\n")
    return await reader.text()
  }
}
