import Testing

@testable import Preview

@Suite struct RequestHeadTests {
  private func parsed(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)) }

  @Test func theLineAndTheFieldsAreRead() throws {
    let head = try #require(parsed("GET /a%20b/?page=/x?y HTTP/1.1\r\nHost:  localhost:1 \r\nX-Y:\r\n"))
    #expect(head.method == "GET")
    #expect(head.path == "/a%20b/")
    #expect(head.query == "page=/x?y")
    #expect(head.value(of: "host") == "localhost:1")
    #expect(head.value(of: "x-y") == "")
    #expect(!head.isLast)
  }

  @Test func aFieldThatIsSentTwiceHasNoValue() throws {
    let head = try #require(parsed("GET / HTTP/1.1\nHost: a\nhost: b"))
    #expect(head.value(of: "host") == nil)
    #expect(head.values(of: "host") == ["a", "b"])
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/2", "GET / HTTP/1.1 x", "GET a HTTP/1.1",
    "GET http://a/ HTTP/1.1", "G(T / HTTP/1.1", "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\n folded: x",
    "GET / HTTP/1.1\r\nHost : x", "GET / HTTP/1.1\r\n: x",
  ])
  func whatIsNoRequestIsNone(_ text: String) { #expect(parsed(text) == nil) }

  @Test func bytesThatAreNoTextAreNoRequest() {
    #expect(RequestHead(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1".utf8)) == nil)
  }

  @Test(arguments: [
    ("GET / HTTP/1.0", true), ("GET / HTTP/1.1\r\nConnection: Close", true),
    ("GET / HTTP/1.1\r\nContent-Length: 3", true), ("GET / HTTP/1.1\r\nContent-Length: 0", false),
    ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked", true),
    ("GET / HTTP/1.1\r\nConnection: keep-alive", false),
  ])
  func whatComesBehindARequestIsKnownOrTheConnectionEnds(_ text: String, _ isLast: Bool) {
    #expect(parsed(text)?.isLast == isLast)
  }
}
