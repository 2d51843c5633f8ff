extension XportXMLReading {
  mutating func readMeta(_ notes: inout DataNotes) throws(DataFault) {
    try skip()
    while !cursor.take("</meta>") {
      if cursor.take("<start>") {
        export.start = try number(before: "</start>")
      } else if cursor.take("<end>") {
        export.end = try number(before: "</end>")
      } else if cursor.take("<step>") {
        export.step = try number(before: "</step>")
      } else if cursor.take("<rows>") {
        export.rowCount = try number(before: "</rows>")
      } else if cursor.take("<legend>") {
        try readLegend(&notes)
      } else {
        try passOver()
      }
      try skip()
    }
  }

  mutating func number(before end: StaticString) throws(DataFault) -> XportContent.Number {
    let place = cursor.offset
    let text = cursor.take { $0 != UInt8(ascii: "<") }
    try expect(end)
    return XportContent.Number(try NumberCell.value(bytes, text.indices), at: place)
  }

  private mutating func readLegend(_ notes: inout DataNotes) throws(DataFault) {
    try skip()
    while !cursor.take("</legend>") {
      let place = cursor.offset
      if cursor.take("<entry/>") {
        try export.append(legend: "", at: place)
      } else {
        try expect("<entry>")
        try readEntry(&notes)
      }
      try skip()
    }
  }

  /// Where it is no XML, its text stands there as it was.
  private mutating func readEntry(_ notes: inout DataNotes) throws(DataFault) {
    let place = cursor.offset
    guard let written = cursor.front(upTo: "</entry>") else { throw .noXML(place) }
    let resolved = try? XMLReferences.resolved(written)
    let isXML = resolved != nil && !written.contains(UInt8(ascii: "<"))
    if !isXML { notes.note(RawLegend.quirk, at: place) }
    let name = isXML ? resolved ?? [] : Array(written)
    try export.append(legend: String(decoding: name, as: UTF8.self), at: place)
  }
}
