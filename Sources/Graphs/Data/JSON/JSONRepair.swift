/// A text that is nearly JSON, with the faults mended that rrdtool (1.4 to 1.7) and writers of NaN make.
struct JSONRepair {
  var bytes: [UInt8] = []
  private(set) var quirks: [(message: String, offset: Int)] = []
  let source: [UInt8]
  var place = 0
  var previous = Token.opening
  /// Where in `bytes` the last comma stands.
  private var lastComma = 0
  private var commaPlace = 0
  /// Where what follows lay in the source, wherever a length changed.
  private var anchors: [(mended: Int, original: Int)] = []

  enum Token { case opening, comma, colon, value, closing }

  /// More is no slip of a program.
  private static let mostChanges = 250_000
  private static let mostQuirks = 20

  /// `nil` where nothing can be mended.
  init?(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count + source.count / 8)
    if source.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes += source[..<3]
      place = 3
    }
    while place < source.count {
      guard mendNext(), hasRoom else { return nil }
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

  /// For one more change.
  var hasRoom: Bool { anchors.count < Self.mostChanges }

  var byte: UInt8? { place < source.count ? source[place] : nil }

  mutating func note(_ message: String, at offset: Int) {
    let isNew = quirks.count < Self.mostQuirks && !quirks.contains { $0.message == message }
    if isNew { quirks.append((message, offset)) }
  }

  /// What is written from here on lay where reading goes on.
  mutating func anchor() { anchors.append((bytes.count, place)) }

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

  mutating func addMissingComma() {
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
