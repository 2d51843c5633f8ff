import Markdown

extension HTMLWriter {
  /// A text within a line that goes on. One with letters that run from right to left is isolated, so that it moves nothing
  /// beside it.
  mutating func isolated(_ text: String) {
    guard text.hasRightToLeftLetters else { return self.text(text) }
    raw("<bdi>")
    self.text(text)
    raw("</bdi>")
  }
}

extension String {
  /// Hebrew, Arabic, and what is written as they are; most texts are known by their bytes to have none.
  fileprivate var hasRightToLeftLetters: Bool {
    (utf8.withContiguousStorageIfAvailable { $0.contains { $0 >= 0xD6 } } ?? true)
      && unicodeScalars.contains { Self.rightToLeft($0.value) }
  }

  /// The blocks that the Unicode bidirectional algorithm keeps for such letters, and the forms of Hebrew and Arabic.
  private static func rightToLeft(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF, 0x1_E800...0x1_EFFF: true
    default: false
    }
  }
}
