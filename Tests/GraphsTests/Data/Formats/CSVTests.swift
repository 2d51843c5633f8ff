import Incidents
import Testing

@testable import Graphs

@Suite struct CSVTests {
  private static let expected: [[Double?]] = [[1, nil], [25, -3]]

  @Test(arguments: [
    "time,a,b\n300,1,2.5e1\n600,,-3\n",
    "time,a,b\r\n300,1,25\r\n600,NaN,-3",
    "\u{FEFF}time,a,b\n\n300,1,25\n\n600,nan,-3\n\n",
    "\"time\",\"a\",\"b\"\n300,1,\"25\"\n600,null,\"-3\"\n",
    "time;a;b\n300;1;25\n600;U;-3",
    "time\ta\tb\n300\t1\t25\n600\t-\t-3",
    "sep=;\ntime;a;b\n300;1;25\n600;;-3",
    "time,a,b\n300.0, 1 ,25\n600.0,None,-3",
    "when,a,b\n1970-01-01T00:05:00Z,1,25\n1970-01-01 01:10:00+01:00,inf,-3",
    "when,a,b\n1970-01-01 00:05,1,25\n1970-01-01 00:10:00.25,,-3",
    "when,a,b\n19700101T000500Z,1,25\n1970-01-01 12:10 am UTC,,-3",
  ])
  func isReadAsAWideTable(csv: String) throws {
    let data = try readData(csv)
    #expect(data.format == .csv)
    #expect(data.times == [300, 600])
    #expect(data.names == ["a", "b"])
    #expect(data.measured == Self.expected)
  }

  @Test(arguments: [",", ";", "\t"])
  func knowsRRDTool(separator: String) throws {
    let rows = [#""time""#, #""a""#].joined(separator: separator) + "\r\n300\(separator)\"1.0e+00\"\r\n"
    #expect(try readData(rows).format == .rrdtoolCSV)
  }

  /// Its name decides only where both are there.
  @Test func aHeaderMayHaveTwoSeparators() throws {
    let text = "time, local\ta\n300\t1\n"
    #expect(try readData(text, named: "load.tsv").names == ["a"])
    #expect(dataFault(text, named: "load.csv")?.message == "this row has 1 cells and the header 2")
  }

  @Test func unitsAreTold() throws {
    #expect(try readData("time,memory (bytes),load\n300,1,2\n").series.map(\.unit) == ["bytes", nil])
  }

  @Test func millisecondsAreFoundByTheirSize() throws {
    let data = try readData("time,a\n1393765500000,1\n1393765800499,2\n")
    #expect(data.times == [1_393_765_500, 1_393_765_800])
  }

  @Test func quotedCellsMayHoldAnything() throws {
    let data = try readData("time,\"a, \"\"b\"\"\nc\",d\n300,1,2\n")
    #expect(data.names == ["a, \"b\" c", "d"])
  }

  @Test(arguments: [
    "load.avg,2014-03-02 13:05:00,1\nload.avg,2014-03-02 13:10:00,\nload.max,2014-03-02 13:05:00,2\n",
    "series,time,value\nload.avg,1393765500,1\nload.max,1393765500,2\nload.max,1393765800,\nload.avg,1393765800,nan",
  ])
  func isReadAsALongTable(csv: String) throws {
    let data = try readData(csv)
    #expect(data.times.first == 1_393_765_500)
    #expect(data.times.count == 2)
    #expect(data.names == ["avg", "max"])
    #expect(data.measured == [[1, nil], [2, nil]])
  }

  /// Somebody wrote down five values by hand, and later one more; a table every five minutes lacks two.
  @Test func missingRowsAreGapsWhereRowsAreEven() throws {
    #expect(try readData("t,a\n300,1\n600,2\n900,3\n1800,4\n").measured == [[1, 2, 3, nil, nil, 4]])
    #expect(try readData("t,a\n300,1\n420,2\n900,3\n1800,4\n").measured == [[1, 2, 3, 4]])
  }

  @Test(arguments: [
    ("Europe/London", "2014-03-02 14:02", 1_393_768_920),
    ("Europe/London", "2014-07-18 14:02", 1_405_688_520),
    ("+02:00", "2014-03-02 14:02", 1_393_761_720), ("Europe/London", "2014-07-18T14:02Z", 1_405_692_120),
  ])
  func timesWithoutAZoneAreOfTheReports(zone: String, time: String, seconds: Int) throws {
    let zone = try #require(Zone(named: zone))
    #expect(try readData("time,a\n\(time),1\n", zone: zone).times == [seconds])
  }

  /// In London the clocks went from 2:00 to 1:00 on 26 October 2014.
  @Test func anHourThatCameTwiceIsReadTwice() throws {
    let zone = try #require(Zone(named: "Europe/London"))
    let rows = ["00:30", "01:00", "01:30", "01:00", "01:30", "02:00"].map { "2014-10-26 \($0),1\n" }.joined()
    let data = try readData("time,a\n\(rows)", zone: zone)
    #expect(data.times == (0..<6).map { 1_414_279_800 + 1800 * $0 })
    #expect(try readData("time,a\n2014-10-26 01:30,1\n", zone: zone).times == [1_414_283_400])
  }

  @Test func anHourThatTheClocksSkippedIsAFault() throws {
    let zone = try #require(Zone(named: "Europe/London"))
    let fault = dataFault("time,a\n2014-03-30 00:59,1\n2014-03-30 01:30,2\n", zone: zone)
    #expect(fault?.message == "the clocks were put forward over \"2014-03-30 01:30\"")
    #expect(fault?.line == 3)
  }

  @Test(arguments: [
    ("hello", "this is no file of measured values", 1, 1),
    ("300,1\n600,2\n", "the table has no header", 1, 1),
    ("time,a\n", "the file has no rows behind its header", 1, 1),
    ("time,a\n300,1\n600,1,5\n", "this row has 3 cells and the header 2", 3, 1),
    ("time;a\n300;1,5\n", "\"1,5\" has a comma in it", 2, 5),
    ("time,a\n300,\"1,234.5\"\n", "\"1,234.5\" has a comma in it", 2, 6),
    ("time,a\n300,1.5 GB\n", "\"1.5 GB\" is no number", 2, 5),
    ("time,a\n300,1\nyesterday,2\n", "\"yesterday\" is no time", 3, 1),
    ("time,a\n02/03/2014 14:02,2\n", "\"02/03/2014 14:02\" is no time", 2, 1),
    ("time,a\n14:02,2\n", "\"14:02\" is no time", 2, 1),
    ("time,a\n2014-02-30 14:02,2\n", "\"2014-02-30 14:02\" is no time", 2, 1),
    ("time,a\n2014-02-30 2:02 pm,2\n", "the calendar has no day \"2014-02-30\"", 2, 1),
    ("time,a\n2101-01-01 14:02,2\n", "this time lies outside the years 1970 to 2100", 2, 1),
    ("time,a\n-5,2\n", "this time lies outside the years 1970 to 2100", 2, 1),
    ("time,a\n1393765500000000,2\n", "this time lies outside the years 1970 to 2100", 2, 1),
    ("time,a\n600,1\n300,2\n", "this time comes before the one above it", 3, 1),
    ("time,a\n600,1\n600,2\n", "this second is there twice", 3, 1),
    ("time,\"a\n300,1\n", "a quote opens here and none closes it", 1, 6),
    ("time,\"a\"b\n300,1\n", "text stands behind a closing quote", 1, 9),
    ("a,b,c\nx,1393765500,1\nx,1393765800\n", "this row has 2 cells, not 3", 3, 1),
    ("a,b,c\nx,1393765500,1\nx,1393765500,2\n", "this second is there twice", 3, 3),
  ])
  func faultsAreTold(csv: String, message: String, line: Int, column: Int) throws {
    let fault = try #require(dataFault(csv))
    #expect(fault.message == message)
    #expect(fault.line == line)
    #expect(fault.column == column)
  }
}
