/// Finds in a piece of HTML the attributes that hold addresses.
struct HTMLAttributes {
  /// The offsets of each address, without quotes and the blanks around it.
  private(set) var addresses: [Range<Int>] = []
  private let html: ArraySlice<UInt8>
  private var index: Int

  private static let names = ["src", "href"]

  init(in html: ArraySlice<UInt8>) {
    self.html = html
    index = html.startIndex
    while index < html.endIndex {
      if html[index...].starts(with: "<!--".utf8) {
        skipComment()
      } else if byte == UInt8(ascii: "<"), Self.isLetter(html[index...].dropFirst().first ?? 0) {
        readTag()
      } else {
        index += 1
      }
    }
  }

  /// The one that is read; nothing behind the end.
  private var byte: UInt8? { index < html.endIndex ? html[index] : nil }

  private mutating func skipComment() {
    index += 4
    while index < html.endIndex, !html[index...].starts(with: "-->".utf8) { index += 1 }
  }

  private mutating func readTag() {
    index += 1
    skip { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
    while let byte, byte != UInt8(ascii: ">") {
      if Self.isBlank(byte) || byte == UInt8(ascii: "/") { index += 1 } else { readAttribute() }
    }
  }

  private mutating func readAttribute() {
    let start = index
    index += 1
    skip { !Self.isBlank($0) && !"=/>".utf8.contains($0) }
    let name = String(decoding: html[start..<index], as: UTF8.self).lowercased()
    skip(Self.isBlank)
    guard byte == UInt8(ascii: "=") else { return }
    index += 1
    skip(Self.isBlank)
    let value = readValue()
    if Self.names.contains(name), !value.isEmpty { addresses.append(value) }
  }

  private mutating func readValue() -> Range<Int> {
    guard let quote = byte, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      skip { !Self.isBlank($0) && $0 != UInt8(ascii: ">") }
      return start..<index
    }
    index += 1
    let start = index
    skip { $0 != quote }
    let value = html[start..<index]
    if byte != nil { index += 1 }
    guard let first = value.firstIndex(where: { !Self.isBlank($0) }),
      let last = value.lastIndex(where: { !Self.isBlank($0) })
    else { return start..<start }
    return first..<(last + 1)
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while let byte, isSkipped(byte) { index += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
