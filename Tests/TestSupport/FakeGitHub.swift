import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A strict stand-in for GitHub that keeps a journal of all that it is asked, and fails as it is told to.
package final class FakeGitHub: Sendable {
  package static let token = "ghp_FAKEtoken0123456789abcdefghijklmnopqrst"
  package static let repository = "acme/incidents"

  private let folder: TemporaryFolder
  private let pid: Int32
  package let port: Int

  package var address: String { "http://127.0.0.1:\(port)\(base)" }
  private let base: String

  /// `config` replaces what the stand-in is strict about; `state` what is there at the beginning.
  package init(
    config: [String: Double] = [:], state: [String: Any] = [:], base: String = "", arguments: [String] = []
  ) throws {
    self.base = base
    folder = try TemporaryFolder([:])
    var all = state
    all["config"] = ["content_per_minute": 100_000, "content_per_hour": 100_000, "min_write_interval_s": 0]
      .merging(config) { $1 }
    try folder.write(
      String(decoding: JSONSerialization.data(withJSONObject: all), as: UTF8.self), to: "state.json")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [
        "python3", Self.program, "--state", folder.path + "/state.json", "--journal",
        folder.path + "/journal",
      ]
      + (base.isEmpty ? [] : ["--base-path", base]) + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.standardError
    try process.run()
    pid = process.processIdentifier
    var text = ""
    while text.count(where: { $0 == "\n" }) < 2 {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw CocoaError(.executableLoad) }
      text += String(decoding: data, as: UTF8.self)
    }
    port = Int(text.prefix { $0 != "\n" }) ?? 0
  }

  deinit { kill(pid, SIGKILL) }

  private static var program: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "IssuesTests/Fixtures/fake_github.py").path
  }

  /// Asks it for something that only a test may: `issue`, `fault`, `config`, …
  @discardableResult
  package func control(_ operation: String, _ body: [String: Any] = [:]) throws -> [String: Any] {
    var request = URLRequest(
      url: URL(string: "http://127.0.0.1:\(port)/_fake/\(operation)") ?? URL(filePath: "/"))
    request.httpMethod = "POST"
    request.httpBody = try JSONSerialization.data(withJSONObject: body)
    let isThere = DispatchSemaphore(value: 0)
    let answer = Mutex<Data?>(nil)
    let task = URLSession.shared.dataTask(with: request) { data, _, _ in
      answer.withLock { $0 = data }
      isThere.signal()
    }
    task.resume()
    isThere.wait()
    let data = answer.withLock { $0 } ?? Data()
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// From now on it fails so, and no longer as before.
  package func fail(_ faults: [String: Any]...) throws { try control("fault", ["faults": faults]) }

  package func issues(of repository: String = repository) throws -> [[String: Any]] {
    let repositories = try control("state")["repos"] as? [String: [String: Any]]
    return repositories?[repository]?["issues"] as? [[String: Any]] ?? []
  }

  package struct Entry {
    package let fields: [String: Any]

    package var method: String { fields["method"] as? String ?? "" }
    package var path: String { fields["path"] as? String ?? "" }
    package var status: Int? { fields["status"] as? Int }
    package var body: String? { fields["body"] as? String }
    package var violations: [String] { fields["violations"] as? [String] ?? [] }
    package var leaks: [String] { fields["token_leaks"] as? [String] ?? [] }
  }

  /// What it was asked, in order.
  package func journal() throws -> [Entry] {
    try folder.read("journal").split(separator: "\n").compactMap { line in
      (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]).map(Entry.init)
    }
  }
}
