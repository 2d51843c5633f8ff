import Testing

@testable import Bytes

@Suite("The order of bytes")
struct ByteOrderTests {
  @Test(
    "Of two texts the one with the smaller first byte that differs comes first, or the one that ends",
    arguments: ["", "A", "a", "a\u{0}", "a/b", "aa", "a\u{308}", "b", "\u{e4}", "\u{fe0f}", "\u{1f4c8}"])
  func order(text: String) {
    for other in ["", "A", "a", "a\u{0}", "a/b", "aa", "a\u{308}", "b", "\u{e4}", "\u{fe0f}", "\u{1f4c8}"] {
      #expect(
        text.precedesInBytes(other) == text.utf8.lexicographicallyPrecedes(other.utf8), "\(text) \(other)")
    }
  }
}
