import Foundation
import TestSupport
import Testing

@testable import Preview

/// Requests as they come over a socket, also from those who mean no good.
@Suite struct PreviewServerTests {
  @Test func aPageIsServedWithTheScriptAndItsLength() async throws {
    let server = try RunningServer()
    let answer = try await server.answer("GET /")
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"))
    #expect(answer.contains("<script src=\"/icarus-preview.js\" data-version="))
    let body = try #require(answer.components(separatedBy: "\r\n\r\n").last)
    #expect(answer.contains("\r\nContent-Length: \(body.utf8.count)\r\n"))
    #expect(try await server.answer("GET /icarus-preview.js").contains("EventSource"))
    #expect(try await server.answer("GET /style.css").hasSuffix("\r\n\r\np {}"))
  }

  @Test func whoAsksForTheHeadGetsNothingElse() async throws {
    let server = try RunningServer()
    let whole = try await server.answer("GET /")
    let head = try await server.answer("HEAD /")
    #expect(whole.hasPrefix(head) && head.hasSuffix("\r\n\r\n") && head.count < whole.count)
  }

  @Test(arguments: [
    "/%2e%2e/", "/%2e%2e/%2e%2e/etc/passwd", "/../", "/..%2f..%2fetc/passwd", "/.hidden", "/%2ehidden", "//",
    "/a%2Findex.html", "/x",
  ])
  func whatWasNotBuiltIsNotThere(_ path: String) async throws {
    let answer = try await RunningServer().answer("GET \(path)")
    #expect(answer.hasPrefix("HTTP/1.1 404 ") && answer.hasSuffix("nothing here"))
  }

  @Test func aFolderOfPagesHasASlash() async throws {
    let answer = try await RunningServer().answer("GET /a")
    #expect(answer.hasPrefix("HTTP/1.1 302 ") && answer.contains("\r\nLocation: /a/\r\n"))
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get"])
  func thereIsOnlySomethingToRead(_ method: String) async throws {
    let answer = try await RunningServer().answer("\(method) /")
    #expect(answer.hasPrefix("HTTP/1.1 405 ") && answer.contains("\r\nAllow: GET, HEAD\r\n"))
  }

  @Test(arguments: ["Host: evil.example", "Host: 127.0.0.1:1", "X: y", "Host:"])
  func otherNamesAreMisdirected(_ field: String) async throws {
    #expect(try await RunningServer().answer("GET /", field).hasPrefix("HTTP/1.1 421 "))
  }

  @Test(arguments: ["/", "/icarus-preview/events?page=/"])
  func otherOriginsAreRefused(_ path: String) async throws {
    let server = try RunningServer()
    let (host, own) = ("Host: \(server.host)", "Origin: http://\(server.host)")
    #expect(
      try await server.answer("GET \(path)", host, "Origin: http://evil.example").hasPrefix("HTTP/1.1 403 "))
    #expect(try await server.answer("GET /", host, own).hasPrefix("HTTP/1.1 200 "))
  }

  @Test(arguments: ["\r\n\r\n", "hello\r\n\r\n", "GET / HTTP/3\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n"])
  func whatIsNoRequestIsAnsweredAsSuch(_ text: String) async throws {
    let server = try RunningServer()
    let reader = try server.reader()
    reader.send(text)
    #expect(await reader.text().hasPrefix("HTTP/1.1 400 "))
  }

  @Test func severalRequestsShareAConnection() async throws {
    let server = try RunningServer()
    let reader = try server.reader()
    let request = "GET /style.css HTTP/1.1\r\nHost: \(server.host)\r\n\r\n"
    reader.send(request + request)
    reader.send(request.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
    #expect(await reader.text().components(separatedBy: "HTTP/1.1 200 OK").count == 4)
  }

  @Test(arguments: [20_000, 1_000_000])
  func aHugeHeadIsRefusedAtOnce(_ length: Int) async throws {
    let server = try RunningServer()
    let reader = try server.reader()
    reader.send("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: length))
    #expect(await reader.text().hasPrefix("HTTP/1.1 431 "))
  }

  @Test func aSlowHeadIsGivenUpAndKeepsNobodyWaiting() async throws {
    var limits = RunningServer.patient
    limits.head = .milliseconds(400)
    let server = try RunningServer(limits)
    let slow = try (0..<20).map { _ in try server.reader() }
    for reader in slow { reader.send("GET / HTTP/1.1\r\nHost: ") }
    #expect(try await server.answer("GET /").hasPrefix("HTTP/1.1 200 "))
    for reader in slow { #expect(await reader.text().hasPrefix("HTTP/1.1 408 ")) }
  }

  @Test func aCrowdThatAsksForNothingKeepsNobodyWaiting() async throws {
    var limits = RunningServer.patient
    (limits.connections, limits.idle) = (8, .seconds(60))
    let server = try RunningServer(limits)
    let crowd = try (0..<40).map { _ in try server.reader() }
    #expect(try await server.answer("GET /").hasPrefix("HTTP/1.1 200 "))
    #expect(crowd.count == 40)
  }

  @Test func whoTakesNothingIsGivenUp() async throws {
    var limits = RunningServer.patient
    // With one at a time the next is served when the first is given up.
    (limits.body, limits.connections) = (.milliseconds(300), 1)
    let server = try RunningServer(limits)
    try server.folder.write([UInt8](repeating: 0x61, count: 30_000_000), to: "style.css")
    let lazy = try server.reader()
    lazy.send("GET /style.css HTTP/1.1\r\nHost: \(server.host)\r\n\r\n")
    #expect(try await server.answer("GET /").hasPrefix("HTTP/1.1 200 "))
    #expect(await lazy.text().utf8.count < 30_000_000)
  }

  @Test func aTakenPortIsToldWithTheWayOut() throws {
    let first = try PreviewServer(port: 0)
    #expect(throws: PreviewServerError.portTaken(first.port)) { try PreviewServer(port: first.port) }
    #expect(
      "\(PreviewServerError.portTaken(4080))"
        == "port 4080 is taken; \"icarus serve --port 4081\", or --port 0 for any that is free")
  }
}
