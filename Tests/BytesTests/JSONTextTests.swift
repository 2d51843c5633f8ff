import Foundation
import Testing

@testable import Bytes

@Suite("Text inside a JSON string")
struct JSONTextTests {
  private func json(_ text: String) -> String {
    var buffer = ByteBuffer()
    buffer.append(json: text)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("plain, isn’t it", "plain, isn’t it"), ("a\"b\\c", "a\\\"b\\\\c"),
    ("\n\r\t\u{1}\u{7F}", "\\n\\r\\t\\u0001\\u007f"),
    ("<a href='x'>&", "\\u003ca href='x'\\u003e\\u0026"), ("\u{85}\u{A0}", "\\u0085\u{A0}"),
    ("\u{2027}\u{2028}\u{2029}\u{202A}", "\u{2027}\\u2028\\u2029\u{202A}"), ("🙂é", "🙂é"),
  ])
  func escaped(text: String, expected: String) { #expect(json(text) == expected) }

  @Test("Each character at each place of eight comes back from a reader of JSON as it was")
  func roundTrip() throws {
    let scalars = (0...0x2FF).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FFFD}", "\u{1F642}"]
    for scalar in scalars {
      for length in 0...9 {
        let text = String(repeating: "a", count: length) + String(scalar) + "b\\"
        let read = try JSONDecoder().decode([String].self, from: Data("[\"\(json(text))\"]".utf8))
        #expect(read == [text])
      }
    }
  }
}
