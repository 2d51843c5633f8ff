/// The XML of an export while it is read: only its own elements, which have no attributes, in the order that each file has.
struct XportXMLReading {
  var export = XportContent()
  let bytes: [UInt8]
  var cursor: XMLCursor

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

  mutating func expect(_ mark: StaticString) throws(DataFault) {
    guard cursor.take(mark) else { throw .noXML(cursor.offset) }
  }

  /// Blanks and comments.
  mutating func skip() throws(DataFault) {
    cursor.skipSpace()
    while cursor.take("<!--") {
      guard cursor.front(upTo: "-->") != nil else { throw .noXML(cursor.offset) }
      cursor.skipSpace()
    }
  }

  /// An element with nothing but text in it.
  mutating func passOver() throws(DataFault) {
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

extension DataFault {
  fileprivate static func dump(_ offset: Int) -> DataFault {
    DataFault(
      message: "this is the dump of a whole database of rrdtool",
      help: "export the values of a graph with \"rrdtool xport\"", offset: offset)
  }
}
