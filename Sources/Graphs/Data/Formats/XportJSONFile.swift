/// `rrdtool xport --json` and `rrdtool graph --imgformat JSON` (rrd_xport.c and rrd_graph.c of 1.7.2).
///
///     { "meta": { "start": 1, "end": 7, "step": 6, "legend": [ "load" ] }, "data": [ [ 1.0e+00 ], [ null ] ] }
enum XportJSONFile: GraphDataFile {
  static func recognises(_ opening: DataOpening) -> Bool {
    guard opening.mark == UInt8(ascii: "{") else { return false }
    return opening.hasKey("about", "meta") || opening.hasKey("data") && opening.valueMark == UInt8(ascii: "[")
  }

  static func read(_ bytes: [UInt8], _ notes: inout DataNotes) throws(DataFault) -> MeasuredTable {
    try TolerantJSON.read(bytes, &notes) { json, notes throws(DataFault) in
      var export = XportContent()
      try json.object()
      while let member = try json.nextMember() {
        switch member.name {
        case "meta": try readMeta(&json, into: &export, &notes)
        case "data": try readRows(&json, into: &export)
        default: _ = try json.value()
        }
      }
      try json.end()
      return try export.table(.xportJSON, &notes)
    }
  }

  private static func readMeta(
    _ json: inout JSONReading, into export: inout XportContent, _ notes: inout DataNotes
  ) throws(DataFault) {
    try json.object()
    while let member = try json.nextMember() {
      switch member.name {
      case "start": export.start = try number(&json, member.place)
      case "end": export.end = try number(&json, member.place)
      case "step": export.step = try number(&json, member.place)
      case "legend": try readLegend(&json, into: &export, &notes)
      default: _ = try json.value()
      }
    }
  }

  private static func number(_ json: inout JSONReading, _ place: Int) throws(DataFault) -> XportContent.Number
  {
    XportContent.Number(try json.number(), at: place)
  }

  private static func readLegend(
    _ json: inout JSONReading, into export: inout XportContent, _ notes: inout DataNotes
  ) throws(DataFault) {
    try json.list()
    while try json.nextElement() {
      _ = json.mark()
      let place = json.offset
      let written = try json.text()
      let name = RawLegend.restored(written)
      if name != written { notes.note(RawLegend.quirk, at: place) }
      try export.append(legend: name, at: place)
    }
  }

  private static func readRows(
    _ json: inout JSONReading, into export: inout XportContent
  ) throws(DataFault) {
    try json.list()
    while try json.nextElement() {
      try json.list()
      var isFirst = true
      while try json.nextElement() {
        try readCell(&json, isFirst: isFirst, into: &export)
        isFirst = false
      }
      try export.endRow(at: json.offset - 1)
    }
  }

  /// With `-t`, a row begins with its time as a text.
  private static func readCell(
    _ json: inout JSONReading, isFirst: Bool, into export: inout XportContent
  ) throws(DataFault) {
    let isText = json.mark() == UInt8(ascii: "\"")
    let place = json.offset
    let value = isText ? try NumberCell.value(json.bytes, json.plainText()) : try json.number()
    if isText, isFirst {
      try export.append(time: value, at: place)
    } else {
      try export.append(value, at: place)
    }
  }
}
