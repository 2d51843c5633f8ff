import Testing

@testable import Preview

@Suite struct ResponseTests {
  private let response = Response(.ok, type: "image/png", [1, 2, 3]).adding("X", "y")

  @Test func theHeadTellsWhatFollows() {
    let bytes = response.bytes(isHeadOnly: false, isLast: true)
    #expect(bytes.suffix(3) == [1, 2, 3])
    #expect(
      String(decoding: bytes.dropLast(3), as: UTF8.self) == """
        HTTP/1.1 200 OK\r
        Content-Type: image/png\r
        Cache-Control: no-store\r
        X-Content-Type-Options: nosniff\r
        Cross-Origin-Resource-Policy: same-origin\r
        Content-Security-Policy: frame-ancestors 'self'\r
        X: y\r
        Content-Length: 3\r
        Connection: close\r
        \r

        """)
  }

  @Test func whoAsksForTheHeadGetsTheHeadOfTheWhole() {
    let whole = response.bytes(isHeadOnly: false, isLast: false)
    #expect(response.bytes(isHeadOnly: true, isLast: false) == whole.dropLast(3))
  }
}
