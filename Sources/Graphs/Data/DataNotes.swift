import Incidents

/// What a reader of measured values must know besides the text, and the quirks that it found.
struct DataNotes {
  let fileName: String
  /// Of times that state none.
  let zone: Zone
  /// Whether the file's bytes were no UTF-8.
  let wasLatin: Bool
  private static let most = 40
  private var quirks: [(message: String, offset: Int)] = []

  init(fileName: String, zone: Zone, wasLatin: Bool) {
    self.fileName = fileName
    self.zone = zone
    self.wasLatin = wasLatin
  }

  /// Each fault is noted where it shows first.
  mutating func note(_ message: String, at offset: Int) {
    guard quirks.count < Self.most, !quirks.contains(where: { $0.message == message }) else { return }
    quirks.append((message, offset))
  }

  /// Where offsets of a mended text lie in the one that was mended.
  mutating func move(from repair: JSONRepair) {
    for index in quirks.indices { quirks[index].offset = repair.original(of: quirks[index].offset) }
    for quirk in repair.quirks { note(quirk.message, at: quirk.offset) }
  }

  func quirks(in text: DataText) -> [GraphDataQuirk] {
    let own = text.quirk.map { [$0] } ?? []
    return (own + quirks).sorted { ($0.offset, $0.message) < ($1.offset, $1.message) }.map {
      let place = text.place(of: $0.offset)
      return GraphDataQuirk(message: $0.message, line: place.line, column: place.column)
    }
  }
}
