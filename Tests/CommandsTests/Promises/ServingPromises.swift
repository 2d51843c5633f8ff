import Foundation
import TestSupport
import Testing

/// Lines 37 to 42 of what content/pages/security.md promises: the preview, the hook, and themes.
@Suite struct ServingPromises {
  private struct Preview {
    let archive: SmallArchive
    let program: RunningProgram
    let port: UInt16

    init() async throws {
      archive = try SmallArchive()
      try archive.folder.write("secret", to: "archive.yml.bak")
      program = try RunningProgram(
        ["serve", "--port", "0", "--today", "2014-10-01"], in: archive.folder.path)
      let text = try await program.errorText(with: "Ctrl-C ends it")
      let address = try #require(text.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//), "\(text)")
      port = try #require(UInt16(address.1))
    }

    func answer(_ request: String) async throws -> String {
      let reader = try RawReader(port: port)
      reader.send(request)
      return await reader.text()
    }

    func status(_ target: String, method: String = "GET", host: String? = nil, headers: String = "")
      async throws -> String
    {
      let host = host ?? "localhost:\(port)"
      let answer = try await answer(
        "\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\n\(headers)Connection: close\r\n\r\n")
      return String(answer.split(separator: " ").dropFirst().first ?? "none")
    }
  }

  @Test("37. The preview answers this machine alone, under its own name, and only who reads")
  func hosts() async throws {
    let preview = try await Preview()
    for host in ["localhost:\(preview.port)", "127.0.0.1:\(preview.port)", "[::1]:\(preview.port)"] {
      #expect(try await preview.status("/", host: host) == "200")
    }
    for host in [
      "evil.example", "localhost", "localhost:1", "127.0.0.1.evil.example:\(preview.port)", "",
      "localhost:\(preview.port)@x",
    ] {
      #expect(try await preview.status("/", host: host).hasPrefix("4"), "\(host)")
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"] {
      #expect(try await preview.status("/", method: method).hasPrefix("4"), "\(method)")
    }
    let answer = try await preview.answer(
      "GET / HTTP/1.1\r\nHost: localhost:\(preview.port)\r\nConnection: close\r\n\r\n")
    #expect(answer.contains("X-Content-Type-Options: nosniff") && !answer.contains("Access-Control"))
    let listening = try Program.run(["-c", "cat /proc/net/tcp"], in: "/", program: "/bin/sh").outputText
    let port = String(preview.port, radix: 16, uppercase: true)
    #expect(!listening.contains("00000000:\(String(repeating: "0", count: 4 - port.count))\(port) "))
  }

  @Test(
    "38. No path leads out of the site",
    arguments: [
      "/../archive.yml", "/%2e%2e/archive.yml", "/..%2farchive.yml", "/%252e%252e/archive.yml",
      "/..\\archive.yml",
      "/.icarus-manifest.json", "/%00", "/index.html%00.png", "//etc/passwd", "/incidents/../../archive.yml",
      "/assets/../../../etc/passwd",
      "/%c0%ae%c0%ae/archive.yml", "/archive.yml.bak", "http://evil.example/", "*",
    ])
  func paths(target: String) async throws {
    let preview = try await Preview()
    let answer = try await preview.answer(
      "GET \(target) HTTP/1.1\r\nHost: localhost:\(preview.port)\r\nConnection: close\r\n\r\n")
    #expect(answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(80))")
    #expect(!answer.contains("root:") && !answer.contains("<script>"))
  }

  @Test("39. What is malformed, huge or slow ends its own connection, and the preview lives on")
  func requests() async throws {
    let preview = try await Preview()
    var slow: [RawReader] = []
    for _ in 0..<20 {
      let reader = try RawReader(port: preview.port)
      reader.send("GET / HTTP/1.1\r\nHost: loc")
      slow.append(reader)
    }
    for request in [
      "\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
      "GET / HTTP/1.1\r\n\r\n",
      "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "GET / HTTP/1.1\r\n\(String(repeating: "A: b\r\n", count: 10_000))\r\n",
    ] {
      let answer = try await preview.answer(request)
      #expect(
        answer.isEmpty || answer.hasPrefix("HTTP/1.1 4") || answer.hasPrefix("HTTP/1.1 5"),
        "\(answer.prefix(60))")
    }
    // What is sent beside a question is not read.
    for body in ["Content-Length: 99999999999999999999", "Transfer-Encoding: chunked"] {
      _ = try await preview.answer(
        "GET / HTTP/1.1\r\nHost: localhost:\(preview.port)\r\nConnection: close\r\n\(body)\r\n\r\n")
    }
    #expect(try await preview.status("/") == "200")
    #expect(try await preview.program.end(by: SIGTERM) == 0)
    withExtendedLifetime(slow) {}
  }

  @Test("40. No other page of the browser hears what is written")
  func origins() async throws {
    let preview = try await Preview()
    let events = "/icarus-preview/events?page=/"
    #expect(try await preview.status(events, headers: "Origin: http://evil.example\r\n").hasPrefix("4"))
    #expect(try await preview.status(events, headers: "Origin: null\r\n").hasPrefix("4"))
    #expect(try await preview.status("/", headers: "Origin: http://evil.example\r\n").hasPrefix("4"))
    #expect(try await preview.status("/", headers: "Origin: http://localhost:\(preview.port)\r\n") == "200")
  }

  @Test("41. The hook judges what is staged, and runs nothing that a repository names")
  func hook() throws {
    let repository = try TestRepository([SampleReport.path: SampleReport.text])
    let owned = repository.path + "/owned"
    try repository.git("config", "core.fsmonitor", "touch \(owned)")
    try repository.git("config", "diff.external", "touch \(owned)")
    try repository.git("config", "alias.show", "!touch \(owned)")
    try repository.git("config", "core.pager", "touch \(owned)")
    try repository.git("-c", "core.fsmonitor=false", "add", "--all")
    _ = try? FileManager.default.removeItem(atPath: owned)
    try repository.folder.write("broken", to: SampleReport.path)
    let outcome = try repository.icarus("check", "--staged")
    #expect(outcome.status == 0, "\(outcome.outputText)")
    #expect(!FileManager.default.fileExists(atPath: owned))
  }

  @Test("42. Themes are code: a build says which one of the archive it used")
  func themes() throws {
    let archive = try SmallArchive()
    try archive.folder.write("theme: acme", to: "archive.yml")
    try archive.folder.write("name: Acme", to: "themes/acme/theme.yml")
    let outcome = try archive.run("build")
    #expect(outcome.status == 0 && outcome.errorText.contains("themes/acme"), "\(outcome.errorText)")
    #expect(try !SmallArchive().run("build").errorText.contains("themes/"))
  }
}
