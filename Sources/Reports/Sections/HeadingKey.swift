/// A heading as it is compared: in lower case, without a trailing colon, a trailing parenthesis and blanks around.
struct HeadingKey: Hashable {
  private let bytes: [UInt8]

  init(_ heading: String) {
    var heading = heading
    bytes = heading.withUTF8 { HeadingKey.lowercased($0[HeadingKey.bare($0)]) }
  }

  /// Where it stands in a heading.
  private static func bare(_ heading: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var end = trimmedEnd(heading[...])
    if end > 0, heading[end - 1] == UInt8(ascii: ")"),
      let open = heading[..<end].lastIndex(of: UInt8(ascii: "("))
    {
      end = trimmedEnd(heading[..<open])
    }
    var start = 0
    while start < end, heading[start] <= 0x20 { start += 1 }
    return start..<end
  }

  private static func trimmedEnd(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var end = text.endIndex
    while end > 0, text[end - 1] <= 0x20 || text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    return end
  }

  private static func lowercased(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    guard text.allSatisfy({ $0 < 0x80 }) else {
      return Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
    }
    return text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}
