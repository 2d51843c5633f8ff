import Testing

@testable import Bytes

@Suite("Bytes that are written one after another")
struct ByteBufferTests {
  @Test("What is written stands there in its order, however small the beginning")
  func order() {
    var buffer = ByteBuffer(capacity: 0)
    buffer.append("<a>")
    buffer.append(UInt8(ascii: "-"))
    buffer.append(utf8: "é")
    buffer.append([1, 2, 3])
    buffer.append([1, 2, 3][1...])
    for _ in 0..<1_000 { buffer.append("0123456789") }
    let expected = Array("<a>-é".utf8) + [1, 2, 3, 2, 3]
    #expect(buffer.bytes.starts(with: expected))
    #expect(buffer.count == expected.count + 10_000)
    #expect(buffer.bytes.suffix(10) == Array("0123456789".utf8)[...])
  }

  @Test(arguments: [
    0, 7, 9, 10, 99, 100, 999, 1_000, 9_999, 10_000, 10_010, 100_000_007, -1, -12, 1_234_567, .max, .min,
  ])
  func decimals(number: Int) {
    var buffer = ByteBuffer()
    buffer.append(decimal: number)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == String(number))
  }

  @Test("Of eight bytes as many are written as are asked for, the lowest first")
  func eight() {
    var buffer = ByteBuffer(capacity: 0)
    buffer.append(0x6463_6261, count: 3)
    for count in [0, -1, 9] { buffer.append(0x3837_3635_3433_3231, count: count) }
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "abc12345678")
  }

  @Test(
    "An array has what was written, however much was expected", arguments: [0, 1, 10, 11, 100, 5_000],
    [1, 400, 2_000])
  func array(capacity: Int, times: Int) {
    let bytes = [UInt8](capacity: capacity) { buffer in
      var written = buffer
      for _ in 0..<times {
        written.append("01234")
        written.append("56789")
      }
      return written
    }
    #expect(bytes == Array(String(repeating: "0123456789", count: times).utf8))
  }

  @Test("Nothing is nothing")
  func empty() {
    var buffer = ByteBuffer()
    buffer.append("")
    buffer.append([UInt8]())
    #expect(buffer.bytes.isEmpty)
  }
}
