/// `rrdtool xport` without `--json` (rrd_xport.c of 1.7.2).
///
///     <xport><meta><start>1</start><end>7</end><step>6</step><legend><entry>load</entry></legend></meta>
///     <data><row><v>1.0e+00</v></row><row><v>NaN</v></row></data></xport>
enum XportXMLFile: GraphDataFile {
  static func recognises(_ opening: DataOpening) -> Bool { opening.mark == UInt8(ascii: "<") }

  static func read(_ bytes: [UInt8], _ notes: inout DataNotes) throws(DataFault) -> MeasuredTable {
    var reading = XportXMLReading(bytes)
    try reading.readProlog(&notes)
    try reading.readRoot(&notes)
    return try reading.export.table(.xportXML, &notes)
  }
}
