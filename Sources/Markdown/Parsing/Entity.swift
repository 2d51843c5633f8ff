/// A character reference such as `&amp;`, `&#160;` or `&#xA0;`, as far as its lengths go.
struct Entity {
  /// In the source, with `&` and `;`.
  let length: Int
  /// In the text that libcmark made of it, in bytes.
  let decodedLength: Int

  /// Nil if the `&` at `start`, of which libcmark made what stands at `position` of its literal, is just an ampersand.
  init?(
    at start: Int, in content: Content, madeInto literal: UnsafeBufferPointer<UInt8>, at position: Int
  ) {
    var index = start + 1
    while index - start < 34,
      isAlphanumeric(content.byte(at: index)) || content.byte(at: index) == UInt8(ascii: "#")
    {
      index += 1
    }
    guard index > start + 1, content.byte(at: index) == UInt8(ascii: ";") else { return nil }
    let name = content.bytes[start + 1..<index]
    if literal[position] == UInt8(ascii: "&"),
      !Self.ampersands.contains(where: { name.elementsEqual($0.utf8) }),
      !Self.isNumber(name, of: 0x26)
    {
      return nil
    }
    length = index + 1 - start
    let first = Self.scalarLength(literal[position])
    let rest = literal[min(literal.count, position + first)...]
    let behind = content.bytes[min(content.count, index + 1)...]
    decodedLength = first + Self.secondLength(rest, behind: behind, name: name)
  }

  private static let ampersands = ["amp", "AMP"]

  /// The second characters of the references that stand for two: strokes, lines and variants that combine with the
  /// first, and a hair space.
  private static let seconds = [
    "\u{338}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "\u{331}", "\u{333}", "\u{200A}",
  ]
  .map { Array($0.utf8) }

  /// How much of `rest` is a second character, given what the source has `behind` the reference.
  private static func secondLength(
    _ rest: Slice<UnsafeBufferPointer<UInt8>>, behind: ArraySlice<UInt8>, name: ArraySlice<UInt8>
  ) -> Int {
    guard let next = rest.first, name.first != UInt8(ascii: "#") else { return 0 }
    if next == UInt8(ascii: "j") { return name.elementsEqual("fjlig".utf8) ? 1 : 0 }
    guard next >= 0x80 else { return 0 }
    return seconds.first { rest.starts(with: $0) && !behind.starts(with: $0) }?.count ?? 0
  }

  /// Whether a name is `#` and a number, decimal or hexadecimal, of this value.
  private static func isNumber(_ name: ArraySlice<UInt8>, of value: Int) -> Bool {
    guard name.first == UInt8(ascii: "#") else { return false }
    let digits = name.dropFirst()
    if digits.first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
      return Int(String(decoding: digits.dropFirst(), as: UTF8.self), radix: 16) == value
    }
    return Int(String(decoding: digits, as: UTF8.self)) == value
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
