/// A heading as it is compared: in lower case, without a trailing colon, a trailing parenthesis and blanks around.
struct HeadingKey: Hashable {
  private let bytes: [UInt8]

  init(_ heading: String) {
    var bytes = Array(heading.utf8)
    HeadingKey.trimEnd(&bytes)
    if bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")) {
      bytes.removeSubrange(open...)
      HeadingKey.trimEnd(&bytes)
    }
    bytes.removeFirst(bytes.prefix { $0 <= 0x20 }.count)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      self.bytes = bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    } else {
      self.bytes = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    }
  }

  private static func trimEnd(_ bytes: inout [UInt8]) {
    while let last = bytes.last, last <= 0x20 || last == UInt8(ascii: ":") { bytes.removeLast() }
  }
}
