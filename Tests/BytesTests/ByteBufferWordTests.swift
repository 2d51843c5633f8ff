import Testing

@testable import Bytes

@Suite("Bytes that come in one word")
struct ByteBufferWordTests {
  @Test("The lowest byte comes first, and those above the last are written over", arguments: 0...8)
  func words(count: Int) {
    var buffer = ByteBuffer(capacity: 0)
    for _ in 0..<100 {
      buffer.append(0x3837_3635_3433_3231, count: count)
      buffer.append("|")
    }
    let expected = "12345678".prefix(count) + "|"
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == String(repeating: String(expected), count: 100))
  }
}
