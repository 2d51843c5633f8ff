import Testing

@testable import Bytes

@Suite("Bytes that are written over and over")
struct ShortBytesTests {
  @Test("All are written, whether they fit into one store or not", arguments: [0, 1, 8, 31, 32, 33, 100])
  func all(count: Int) {
    let bytes = (0..<count).map { UInt8($0) }
    var buffer = ByteBuffer(capacity: 0)
    for _ in 0..<100 {
      buffer.append(bytes.withUnsafeBufferPointer(ShortBytes.init))
      buffer.append("|")
    }
    #expect(buffer.bytes == Array([[UInt8]](repeating: bytes + "|".utf8, count: 100).joined()))
  }
}
