import Testing

@testable import Bytes

@Suite("Escaping text for markup")
struct EscapedTextTests {
  private func escaped(_ text: [UInt8]) -> String {
    var buffer = ByteBuffer()
    text.withUnsafeBufferPointer { buffer.append(escaped: $0) }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test("Each byte is escaped, dropped or kept, wherever it stands among others")
  func everyByte() {
    let entities: [UInt8: String] = [
      0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;",
    ]
    for byte in UInt8.min...UInt8.max {
      let expected =
        switch byte {
        case 0x09, 0x0A: String(UnicodeScalar(byte))
        case 0..<0x20, 0x7F: ""
        case 0x80...: "\u{FFFD}"
        default: entities[byte] ?? String(UnicodeScalar(byte))
        }
      for length in [1, 8, 9, 17, 40] {
        for place in Set([0, 3, 7, 8, length - 1]) where place < length {
          var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          text[place] = byte
          let front = String(repeating: "a", count: place)
          let rest = String(repeating: "a", count: length - place - 1)
          #expect(escaped(text) == front + expected + rest, "\(byte) at \(place) of \(length)")
        }
      }
    }
  }

  @Test(arguments: [
    ("é😀ü, and plain text behind it", "é😀ü, and plain text behind it"),
    ("right\u{202E}left\u{2066}\u{200F}", "rightleft"),
    ("a\u{85}b\u{FFFE}c", "abc"),
    (
      "<script>alert('x' & \"y\")</script>",
      "&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;"
    ),
  ])
  func texts(text: String, expected: String) { #expect(escaped(Array(text.utf8)) == expected) }
}
