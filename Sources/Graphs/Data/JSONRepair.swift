/// A text that is nearly JSON, with the faults mended that rrdtool (1.4 to 1.7) and writers of NaN make.
struct JSONRepair {
  private(set) var bytes: [UInt8] = []
  private(set) var quirks: [(message: String, offset: Int)] = []
  private let source: [UInt8]
  private var place = 0
  private var previous = Token.opening
  /// Where in `bytes` the last comma stands.
  private var lastComma = 0
  private var commaPlace = 0
  /// Where what follows lay in the source, wherever a length changed.
  private var anchors: [(mended: Int, original: Int)] = []

  private enum Token { case opening, comma, colon, value, closing }

  /// More is no slip of a program.
  private static let mostChanges = 250_000

  /// `nil` where nothing can be mended.
  init?(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count + source.count / 8)
    if source.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes += source[..<3]
      place = 3
    }
    while place < source.count {
      guard mendNext(), anchors.count < Self.mostChanges else { return nil }
    }
    if quirks.isEmpty { return nil }
  }

  /// Where a byte of the mended text lay.
  func original(of offset: Int) -> Int {
    var (low, high) = (0, anchors.count)
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].mended <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return min(anchors[low - 1].original + offset - anchors[low - 1].mended, source.count)
  }

  private var byte: UInt8? { place < source.count ? source[place] : nil }

  private mutating func note(_ message: String, at offset: Int) {
    if !quirks.contains(where: { $0.message == message }) { quirks.append((message, offset)) }
  }

  /// What is written from here on lay where reading goes on.
  private mutating func anchor() { anchors.append((bytes.count, place)) }

  private mutating func copy(_ token: Token) {
    bytes.append(source[place])
    place += 1
    previous = token
  }

  /// Whether it could make sense of the next token.
  private mutating func mendNext() -> Bool {
    guard let byte else { return false }
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D:
      bytes.append(byte)
      place += 1
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      addMissingComma()
      copy(.opening)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      dropTrailingComma()
      copy(.closing)
    case UInt8(ascii: ","):
      (lastComma, commaPlace) = (bytes.count, place)
      copy(.comma)
    case UInt8(ascii: ":"): copy(.colon)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      addMissingComma()
      return mendText(quote: byte)
    default: return mendWord()
    }
    return true
  }

  private mutating func addMissingComma() {
    guard previous == .value || previous == .closing else { return }
    note("a comma is missing between two rows, as rrdtool 1.5 writes it", at: place)
    bytes.append(UInt8(ascii: ","))
    anchor()
  }

  private mutating func dropTrailingComma() {
    guard previous == .comma else { return }
    note("a comma stands behind the last entry, as rrdtool 1.5 writes it", at: commaPlace)
    bytes[lastComma] = 0x20
  }
}

// Words: keys without quotes, and values that JSON doesn't have.
extension JSONRepair {
  private mutating func mendWord() -> Bool {
    let start = place
    while let byte, Self.isWord(byte) { place += 1 }
    guard place > start else { return false }
    let range = start..<place
    if isBehindKey(place) { return mendKey(range) }
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

  private func isBehindKey(_ place: Int) -> Bool {
    source[place...].first { !XMLCursor.isSpace($0) } == UInt8(ascii: ":")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}

// Texts: single quotes, and quotes, backslashes and control characters in them that are not escaped.
extension JSONRepair {
  /// A text ends on its line, at a quote behind which JSON can go on.
  private mutating func mendText(quote: UInt8) -> Bool {
    if quote == UInt8(ascii: "'") {
      note("texts stand in single quotes, as rrdtool 1.4 writes them", at: place)
    }
    place += 1
    bytes.append(UInt8(ascii: "\""))
    while let byte, byte != 0x0A {
      if byte == quote, endsText(at: place + 1) {
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
    guard next != UInt8(ascii: "\"") || !endsText(at: place + 2) else {
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

  private func endsText(at start: Int) -> Bool {
    let rest = source[min(start, source.count)...]
    guard let next = rest.firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return true }
    switch source[next] {
    case 0x0A, UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
    case UInt8(ascii: ","): return goesOn(behindComma: next + 1)
    default: return false
    }
  }

  /// Whether a value, a key or the end of the line comes behind a comma.
  private func goesOn(behindComma start: Int) -> Bool {
    let rest = source[min(start, source.count)...]
    guard let next = rest.firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return true }
    if source[next] == 0x0A || "\"'-[{0123456789nN".utf8.contains(source[next]) { return true }
    let word = source[next...].prefix(100).prefix(while: Self.isWord)
    return !word.isEmpty && isBehindKey(word.endIndex)
  }
}
