extension XportXMLReading {
  mutating func readRows() throws(DataFault) {
    try skip()
    while !cursor.take("</data>") {
      try expect("<row>")
      try skip()
      while !cursor.take("</row>") {
        try readCell()
        try skip()
      }
      try export.endRow(at: cursor.offset - 1)
      try skip()
    }
  }

  /// `<t>` is a time, `<v>`, `<v0>`, `<v1>` (with `--enumds`) are values.
  private mutating func readCell() throws(DataFault) {
    let place = cursor.offset
    if cursor.take("<t>") {
      return try export.append(time: number(before: "</t>").value, at: place)
    }
    try expect("<v")
    let index = cursor.take(while: Self.isDigit)
    if cursor.take("/>") { return try export.append(.nan, at: place) }
    try expect(">")
    let value = try number(before: "</v").value
    guard cursor.take(while: Self.isDigit).elementsEqual(index) else { throw .noXML(place) }
    try expect(">")
    try export.append(value, at: place)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
