import Testing

@testable import Graphs

@Suite struct XportXMLTests {
  private static func xport(_ rows: String, meta: String = "<rows>2</rows><columns>2</columns>") -> String {
    """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <!-- a comment -->
    <xport>
      <meta><start>300</start><end>600</end><step>300</step>\(meta)
        <legend><entry>a &amp; b</entry><entry/></legend></meta>
      <data>\(rows)</data>
    </xport>
    """
  }

  @Test(arguments: [
    "<row><v>1</v><v>NaN</v></row><row><v>-nan</v><v>2.5e+01</v></row>",
    "<row><t>300</t><v>1</v><v>inf</v></row>\n<row><t>600</t><v>1.#QNAN</v><v> 25 </v></row>",
    "<row> <v0>1</v0> <v1>nan</v1> </row><row><v0/><v1>25</v1></row>",
  ])
  func isRead(rows: String) throws {
    let data = try readData(Self.xport(rows))
    #expect(data.format == .xportXML)
    #expect(data.times == [300, 600])
    #expect(data.names == ["a & b", ""])
    #expect(data.measured == [[1, nil], [nil, 25]])
    #expect(data.quirks.isEmpty)
  }

  @Test func otherCountsAreQuirks() throws {
    let data = try readData(Self.xport("<row><v>1</v><v>2</v></row>", meta: "<rows>9</rows>"))
    #expect(data.times == [300])
    #expect(
      data.quirks.map(\.message) == [
        "the end is not that of the last row; start and step count",
        "the file says another number of rows than it has",
      ])
  }

  @Test(arguments: [
    ("<html><body>404</body></html>", "this is not the XML of rrdtool xport, or was cut off", 1, 1),
    ("<xport><meta>", "this is not the XML of rrdtool xport, or was cut off", 1, 14),
    (
      "<xport>\n<data><row><v>1</w></row></data></xport>",
      "this is not the XML of rrdtool xport, or was cut off", 2, 16
    ),
    ("<xport><data><row><v>x</v></row></data></xport>", "\"x\" is no number", 1, 22),
    ("<xport><data></data></xport>", "the file has no rows", 1, 1),
    ("<!DOCTYPE rrd SYSTEM \"x\"><rrd></rrd>", "this is the dump of a whole database of rrdtool", 1, 1),
    ("<!DOCTYPE xport><xport></xport>", "this is not the XML of rrdtool xport, or was cut off", 1, 1),
    ("<xport></xport><xport></xport>", "this is not the XML of rrdtool xport, or was cut off", 1, 16),
  ])
  func faultsAreTold(xml: String, message: String, line: Int, column: Int) throws {
    let fault = try #require(dataFault(xml))
    #expect(fault.message == message)
    #expect(fault.line == line)
    #expect(fault.column == column)
  }
}
