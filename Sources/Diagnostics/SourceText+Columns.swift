extension SourceText {
  /// The column of a place in UTF-16 code units, from 1, as most editors and viewers count: ours counts bytes. A place
  /// behind the line's end is as far behind it there. No viewer shows what stands ten thousand bytes further on: from there on
  /// bytes are counted, since a line of a megabyte may have as many places.
  package func utf16Column(of place: SourceLocation) -> Int {
    let line = line(place.line)
    let bytes = max(0, place.column - 1)
    let counted = min(bytes, line.count, Self.farthest)
    let units = line.prefix(counted).reduce(0) { $0 + Self.units(startedBy: $1) }
    return units + bytes - counted + 1
  }

  private static let farthest = 10_000

  /// Of the character whose first byte it is; none for a later byte.
  private static func units(startedBy byte: UInt8) -> Int {
    switch byte {
    case 0x80..<0xC0: 0
    case 0xF0...: 2
    default: 1
    }
  }
}
