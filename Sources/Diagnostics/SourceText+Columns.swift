extension SourceText {
  /// The column of a place in UTF-16 code units, from 1, as most editors and viewers count: ours counts bytes. A place
  /// behind the line's end is as far behind it there.
  package func utf16Column(of place: SourceLocation) -> Int {
    let line = line(place.line)
    let bytes = max(0, place.column - 1)
    let units = line.prefix(bytes).reduce(0) { $0 + Self.units(startedBy: $1) }
    return units + max(0, bytes - line.count) + 1
  }

  /// Of the character whose first byte it is; none for a later byte.
  private static func units(startedBy byte: UInt8) -> Int {
    switch byte {
    case 0x80..<0xC0: 0
    case 0xF0...: 2
    default: 1
    }
  }
}
