/// The XML of an export while it is read: only its own elements, which have no attributes, in the order that each file has.
struct XportXMLReading {
  private(set) var export = XportContent()
  private let bytes: [UInt8]
  private var cursor: XMLCursor

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    cursor = XMLCursor(bytes)
  }

  /// Up to the root element. Document types and instructions are none of an export's.
  mutating func readProlog(_ notes: inout DataNotes) throws(DataFault) {
    _ = cursor.take("\u{FEFF}")
    cursor.skipSpace()
    let place = cursor.offset
    if cursor.take("<?xml") {
      guard let declaration = cursor.front(upTo: "?>") else { throw .noXML(place) }
      let text = String(decoding: declaration, as: UTF8.self).lowercased()
      if !notes.wasLatin, text.contains("iso-8859-1"), bytes.contains(where: { $0 >= 0x80 }) {
        notes.note("the text says that it is ISO-8859-1 and is UTF-8, as rrdtool writes it", at: place)
      }
    }
    try skip()
    if cursor.starts(with: "<rrd>") || cursor.starts(with: "<!DOCTYPE rrd") { throw .dump(cursor.offset) }
  }

  mutating func readRoot(_ notes: inout DataNotes) throws(DataFault) {
    try expect("<xport>")
    try skip()
    while !cursor.take("</xport>") {
      if cursor.take("<meta>") {
        try readMeta(&notes)
      } else if cursor.take("<data>") {
        try readRows()
      } else if !cursor.take("<data/>") {
        try passOver()
      }
      try skip()
    }
    try skip()
    guard cursor.isAtEnd else { throw .noXML(cursor.offset) }
  }

  private mutating func expect(_ mark: StaticString) throws(DataFault) {
    guard cursor.take(mark) else { throw .noXML(cursor.offset) }
  }

  /// Blanks and comments.
  private mutating func skip() throws(DataFault) {
    cursor.skipSpace()
    while cursor.take("<!--") {
      guard cursor.front(upTo: "-->") != nil else { throw .noXML(cursor.offset) }
      cursor.skipSpace()
    }
  }

  /// An element with nothing but text in it.
  private mutating func passOver() throws(DataFault) {
    let place = cursor.offset
    try expect("<")
    let name = cursor.take { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    try expect(">")
    if name.last == UInt8(ascii: "/") { return }
    _ = cursor.take { $0 != UInt8(ascii: "<") }
    try expect("</")
    guard cursor.take(while: { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }).elementsEqual(name)
    else {
      throw .noXML(place)
    }
    try expect(">")
  }
}

extension XportXMLReading {
  private mutating func readMeta(_ notes: inout DataNotes) throws(DataFault) {
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

  private mutating func number(before end: StaticString) throws(DataFault) -> XportContent.Number {
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

extension XportXMLReading {
  private mutating func readRows() throws(DataFault) {
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

extension DataFault {
  fileprivate static func dump(_ offset: Int) -> DataFault {
    DataFault(
      message: "this is the dump of a whole database of rrdtool",
      help: "export the values of a graph with \"rrdtool xport\"", offset: offset)
  }
}
