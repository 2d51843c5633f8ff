/// The call of a function around JSON, as Graphite's `jsonp` writes it: `draw([…]);`.
struct JSONPCall {
  /// Where the JSON in it begins.
  let opening: Int
  private let start: Int

  init?(_ bytes: [UInt8]) {
    let start = Self.start(of: bytes)
    let name = bytes[min(start, bytes.count)...].prefix(200).prefix(while: Self.isName)
    guard let first = name.first, first > 0x39, name.endIndex < bytes.count,
      bytes[name.endIndex] == UInt8(ascii: "(")
    else { return nil }
    let list = bytes[(name.endIndex + 1)...].firstIndex { !XMLCursor.isSpace($0) }
    guard let list, bytes[list] == UInt8(ascii: "[") || bytes[list] == UInt8(ascii: "{") else { return nil }
    self.start = start
    opening = list
  }

  /// Behind a BOM and blanks.
  static func start(of bytes: [UInt8]) -> Int {
    let front = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[front...].firstIndex { !XMLCursor.isSpace($0) } ?? bytes.count
  }

  /// The same text with blanks for the call, so that all the rest stays where it is.
  func unwrapped(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for index in start..<opening { bytes[index] = 0x20 }
    let ends = [UInt8(ascii: ";"), UInt8(ascii: ")")]
    for end in ends {
      guard let last = bytes.lastIndex(where: { !XMLCursor.isSpace($0) }), bytes[last] == end else {
        continue
      }
      bytes[last] = 0x20
    }
    return bytes
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"):
      true
    default: false
    }
  }
}
