// Texts: single quotes, and quotes, backslashes and control characters in them that are not escaped.
extension JSONRepair {
  /// A text ends on its line, at a quote behind which JSON can go on.
  mutating func mendText(quote: UInt8) -> Bool {
    if quote == UInt8(ascii: "'") {
      note("texts stand in single quotes, as rrdtool 1.4 writes them", at: place)
    }
    place += 1
    bytes.append(UInt8(ascii: "\""))
    while hasRoom, let byte, byte != 0x0A {
      if byte == quote, JSONMark.endsText(source, at: place + 1) {
        place += 1
        bytes.append(UInt8(ascii: "\""))
        previous = .value
        return true
      }
      mendCharacter(byte, in: quote)
    }
    return false
  }

  private mutating func mendCharacter(_ byte: UInt8, in quote: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): mendBackslash()
    case UInt8(ascii: "\""): escape(byte, asFault: quote == byte)
    case 0..<0x20:
      note(RawLegend.quirk, at: place)
      place += 1
      bytes.append(0x20)
    default:
      bytes.append(byte)
      place += 1
    }
  }

  private mutating func mendBackslash() {
    let next = place + 1 < source.count ? source[place + 1] : 0
    guard "\"\\/bfnrtu".utf8.contains(next) else { return escape(UInt8(ascii: "\\"), asFault: true) }
    guard next != UInt8(ascii: "\"") || !JSONMark.endsText(source, at: place + 2) else {
      return escape(UInt8(ascii: "\\"), asFault: true)
    }
    bytes += source[place...(place + 1)]
    place += 2
  }

  private mutating func escape(_ byte: UInt8, asFault: Bool) {
    if asFault { note(RawLegend.quirk, at: place) }
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(byte)
    place += 1
    anchor()
  }
}
