/// The first words of a text, by which one sees what it is.
struct DataOpening {
  let bytes: [UInt8]
  /// Behind a BOM, blanks, and the call that JSONP wraps around its JSON.
  let start: Int
  /// The first key of an object of JSON, or of the first object in a list; quotes may be missing.
  private(set) var key: ArraySlice<UInt8> = []
  /// What stands behind the key.
  private(set) var valueMark: UInt8?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = JSONPCall(bytes)?.opening ?? JSONPCall.start(of: bytes)
    readKey()
  }

  /// `nil` at the end.
  var mark: UInt8? { byte(start) }

  func hasKey(_ keys: StaticString...) -> Bool {
    keys.contains { name in
      name.withUTF8Buffer { key.elementsEqual($0) }
    }
  }

  private mutating func readKey() {
    var place = start
    while let mark = byte(place), mark == UInt8(ascii: "{") || mark == UInt8(ascii: "[") {
      place = Self.behindBlanks(place + 1, bytes)
    }
    guard place > start else { return }
    if Self.isQuote(byte(place)) { place += 1 }
    let first = place
    while let letter = byte(place), Self.isLetter(letter) { place += 1 }
    key = bytes[first..<place]
    if Self.isQuote(byte(place)) { place += 1 }
    place = Self.behindBlanks(place, bytes)
    guard byte(place) == UInt8(ascii: ":") else { return key = [] }
    valueMark = byte(Self.behindBlanks(place + 1, bytes))
  }

  private func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private static func behindBlanks(_ start: Int, _ bytes: [UInt8]) -> Int {
    bytes[min(start, bytes.count)...].firstIndex { !XMLCursor.isSpace($0) } ?? bytes.count
  }

  private static func isQuote(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "_")
  }
}
