/// Text from content as it may be shown on a terminal or in a build log: nothing in it can move the cursor, change
/// the direction of reading or begin a new line.
package enum VisibleText {
  package static func escaped(_ text: some StringProtocol) -> String {
    guard !isPlain(text.utf8), text.unicodeScalars.contains(where: isHarmful) else { return String(text) }
    var escaped = ""
    for scalar in text.unicodeScalars {
      if isHarmful(scalar) {
        escaped += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether it is nothing but visible ASCII and spaces, as most text is: there is nothing to look for in it.
  static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.withContiguousStorageIfAvailable { $0.allSatisfy { $0 &- 0x20 < 0x5F } }
      ?? bytes.allSatisfy { $0 &- 0x20 < 0x5F }
  }

  /// C0, DEL, C1, and what changes the direction or the line.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
