import Testing

@testable import Preview

@Suite struct HeadBufferTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: ["GET / HTTP/1.1\r\nA: b\r\n\r\n", "GET / HTTP/1.1\nA: b\n\n"])
  func aHeadIsFoundHoweverItArrives(_ text: String) {
    var whole = HeadBuffer()
    whole.append(bytes(text))
    let found = whole.next()
    #expect(found != .incomplete && found != .tooLong)
    #expect(whole.isEmpty)
    var slow = HeadBuffer()
    for byte in bytes(text).dropLast() {
      slow.append([byte])
      #expect(slow.next() == .incomplete)
    }
    slow.append(bytes(text).suffix(1))
    #expect(slow.next() == found)
  }

  @Test func whatComesBehindAHeadIsTheNextOne() {
    var buffer = HeadBuffer()
    buffer.append(bytes("A\r\n\r\nB\r\n\r\nC"))
    #expect(buffer.next() == .head(bytes("A\r")))
    #expect(buffer.next() == .head(bytes("B\r")))
    #expect(buffer.next() == .incomplete)
    #expect(!buffer.isEmpty)
  }

  @Test func aHeadHasABound() {
    var buffer = HeadBuffer()
    buffer.append([UInt8](repeating: 0x61, count: HeadBuffer.largest))
    #expect(buffer.next() == .incomplete)
    buffer.append(bytes("aa\n\n"))
    #expect(buffer.next() == .tooLong)
  }
}
