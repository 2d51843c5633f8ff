// Words: keys without quotes, and values that JSON doesn't have.
extension JSONRepair {
  mutating func mendWord() -> Bool {
    let start = place
    while let byte, JSONMark.isWord(byte) { place += 1 }
    guard place > start else { return false }
    let range = start..<place
    if JSONMark.isKeyEnd(place, source) { return mendKey(range) }
    addMissingComma()
    previous = .value
    if !source[range].elementsEqual("null".utf8), MissingValue.isOne(source, range) {
      note("\"\(String(decoding: source[range], as: UTF8.self))\" stands where JSON has null", at: start)
      bytes += "null".utf8
      anchor()
    } else {
      bytes += source[range]
    }
    return true
  }

  private mutating func mendKey(_ range: Range<Int>) -> Bool {
    guard previous == .opening || previous == .comma else { return false }
    note("keys stand without quotes, as rrdtool 1.4 writes them", at: range.lowerBound)
    bytes.append(UInt8(ascii: "\""))
    bytes += source[range]
    bytes.append(UInt8(ascii: "\""))
    anchor()
    previous = .value
    return true
  }
}
