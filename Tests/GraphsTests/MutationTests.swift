import TestSupport
import Testing

@testable import Graphs

/// Whatever happens to the bytes of an image, it is judged, and nothing traps.
@Suite struct MutationTests {
  @Test func everyPrefixOfAnImageIsRefused() throws {
    for name in ["apng.png", "zero-width.png", "good.gif", "script.svg", "good-vp8x.webp"] {
      let bytes = try Fixture.bytes(name)
      for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 300)) {
        let result = ImageHeader.read(Array(bytes[..<length]), named: name)
        #expect(throws: ImageFault.self, "\(length) bytes of \(name)") { try result.get() }
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func changedBytesNeverTrap(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for name in try Fixture.names() {
      let original = try Fixture.bytes(name)
      for _ in 0..<40 {
        var bytes = Array(original.prefix(4096))
        Mutation.apply(to: &bytes, &random)
        _ = ImageHeader.read(bytes, named: name)
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func heapsOfMarkupNeverTrap(seed: UInt64) {
    let pieces = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\"", ">", "/>", "</svg>", "<g", "</g>", "<style>", "</style>",
      " href=\"#a\"", " fill='url(#b)'", "&#x3c;", "&", ";", "<![CDATA[", "]]>", "<!--", "-->", "<", "é",
      "url(",
      "\"", "'", "=", " ", ")", "\\", "\u{0}",
    ]
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<30, using: &random)
      let text =
        "<svg xmlns=\"http://www.w3.org/2000/svg\">"
        + (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      _ = ImageHeader.read(Array(text.utf8), named: "a.svg")
    }
  }
}
