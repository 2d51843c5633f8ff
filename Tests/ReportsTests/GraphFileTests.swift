import Foundation
import Graphs
import Incidents
import TestSupport
import Testing

@testable import Reports

@Suite struct GraphFileTests {
  private static let load = """
    time,load
    2014-03-02T13:00:00Z,1
    2014-03-02T16:00:00Z,9

    """

  private static let image = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"497\" height=\"275\"/>"

  private func listing(_ graphs: String, files: KeyValuePairs<String, String>) throws -> ReadReport {
    try ReadReport(
      SampleReport.replacing("services: [broker]", by: "graphs: [\(graphs)]"), files: files)
  }

  @Test func dataTellsItsPeriod() throws {
    let graph = try #require(try listing("load.csv", files: ["load.csv": Self.load]).report?.graphs.first)
    #expect(graph.period == 1_393_765_200..<1_393_776_000)
    #expect(graph.data?.series.map(\.name) == ["load"])
    #expect(graph.isListed)
  }

  @Test func whatIsStatedCountsMore() throws {
    let listed = "{file: load.csv, from: 2014-03-02 13:30, to: 2014-03-02 15:30}"
    let graph = try #require(try listing(listed, files: ["load.csv": Self.load]).report?.graphs.first)
    #expect(graph.period == 1_393_767_000..<1_393_774_200)
  }

  @Test(
    arguments: [
      ("load-pinpoint=1393765320,1393777200.svg", 1_393_765_320..<1_393_777_200), ("load-day.svg", nil),
      ("load.svg", nil),
    ] as [(String, Range<Int>?)])
  func namesOfImagesTellTheirPeriod(name: String, period: Range<Int>?) throws {
    let graph = try #require(
      try listing("\"\(name)\"", files: [.init(name): Self.image]).report?.graphs.first)
    #expect(graph.period == period)
    #expect(graph.image?.plot == nil)
  }

  @Test func aTextShowsGraphsToo() throws {
    let text = SampleReport.replacing("No message was lost.", by: "![a](b.svg) ![c](load.csv) [d](e.svg)")
    let report = try #require(
      try ReadReport(text, files: ["b.svg": Self.image, "e.svg": Self.image, "load.csv": Self.load]).report)
    #expect(report.graphs.map(\.reference.file) == ["b.svg", "load.csv"])
    #expect(!report.graphs.contains { $0.isListed })
    #expect(report.incident.attachments == ["b.svg", "e.svg", "load.csv"])
  }

  /// However often a report names it.
  @Test func aFileIsOneGraph() throws {
    let text = SampleReport.replacing("services: [broker]", by: "graphs: [load.csv, b.svg]")
      .replacing("No message was lost.", with: "[x](b.svg) ![a](b.svg) ![c](load.csv) [x](load.csv)")
    let read = try ReadReport(text, files: ["b.svg": Self.image, "load.csv": Self.load])
    #expect(read.report?.graphs.map(\.reference.file) == ["load.csv", "b.svg"])
    #expect(read.report?.incident.attachments == ["b.svg", "load.csv"])
  }

  @Test func faultsOfDataStandInTheirFile() throws {
    let read = try listing("load.csv", files: ["load.csv": "time,load\n2014-03-02T13:00:00Z,1\nx,2\n"])
    #expect(
      read.diagnostics.map { "\($0.rule) \($0.path) \($0.range.start)" }
        == ["graph-data content/incidents/2014-03-02-broker/load.csv 3:1"])
    #expect(read.report?.graphs.isEmpty == true)
  }

  /// As in `logs`: the day is that of the incident, or the one before or after it.
  @Test(
    arguments: [
      ("{file: load.csv, from: \"13:30\", to: \"15:30\"}", 1_393_767_000..<1_393_774_200),
      ("{file: load.csv, from: \"03:00\", to: \"02:00\"}", 1_393_729_200..<1_393_812_000),
    ] as [(String, Range<Int>)])
  func timesNeedNoDay(listed: String, period: Range<Int>) throws {
    let graph = try #require(try listing(listed, files: ["load.csv": Self.load]).report?.graphs.first)
    #expect(graph.period == period)
  }

  @Test func aFileIsListedOnce() throws {
    let text = SampleReport.replacing("services: [broker]", by: "graphs: [load.csv, ↓./load.csv]")
    let read = try ReadReport(text, files: ["load.csv": Self.load])
    #expect(read.findings == ["front-matter error \(try #require(read.places.first))"])
    #expect(read.report?.graphs.count == 1)
  }

  @Test func dataThatIsListedIsPublished() throws {
    let read = try listing("load.csv, a.xml", files: ["load.csv": Self.load, "a.xml": Self.export])
    #expect(read.report?.incident.attachments == ["load.csv"])
    #expect(read.report?.graphs.map(\.reference.file) == ["load.csv", "a.xml"])
  }

  /// A browser might run what stands in an XML.
  private static let export = """
    <xport><meta><start>1393765200</start><step>10800</step><end>1393776000</end><rows>2</rows><columns>1</columns>
    <legend><entry>load</entry></legend></meta><data><row><v>1</v></row><row><v>9</v></row></data></xport>
    """

  @Test(arguments: ["1\n", "\n2014-03-02T14:00:00Z,\n2014-03-02T15:00:00Z,nan\n"])
  func oneMomentOrNoValueIsNoGraph(rows: String) throws {
    let text = SampleReport.replacing("services: [broker]", by: "graphs: [↓load.csv]")
    let read = try ReadReport(text, files: ["load.csv": "time,load\n2014-03-02T13:00:00Z," + rows])
    #expect(read.findings == ["graph-data error \(try #require(read.places.first))"])
  }

  @Test func dataIsShownWholeWhereItsPeriodIsBackward() throws {
    let listed = "{file: load.csv, from: 2014-03-02 15:30, to: 2014-03-02 13:30}"
    let graph = try #require(try listing(listed, files: ["load.csv": Self.load]).report?.graphs.first)
    #expect(graph.period == 1_393_765_200..<1_393_776_000)
  }

  @Test(arguments: [
    ("load.cvs", "did you mean \"load.csv\"?"), ("other.csv", nil),
    ("lo\u{308}ad.csv", "the file's name is written in another Unicode form; rename it"),
  ])
  func aMissingFileMayBeAnother(name: String, help: String?) throws {
    let files: KeyValuePairs = ["load.csv": Self.load, "l\u{F6}ad.csv": Self.load]
    let text = SampleReport.replacing("services: [broker]", by: "graphs: [\(name)]")
    let missing = try ReadReport(text, files: files).diagnostics.filter { $0.rule == "missing-attachment" }
    #expect(missing.map(\.help) == [help])
  }

  @Test(arguments: ["[67, 28, 431, 175]", "[67, 28, 400, 248]", "[0, 0, 0, 0]"])
  func aPlotOutsideOfItsImageIsAnError(plot: String) throws {
    let text = SampleReport.replacing(
      "services: [broker]", by: "graphs: [{file: a.svg, plot: ↓\(plot)}]")
    let read = try ReadReport(text, files: ["a.svg": Self.image])
    #expect(read.findings == ["front-matter error \(try #require(read.places.first))"])
  }

  @Test func onlyImagesAndValuesAreShown() throws {
    let read = try ReadReport(
      SampleReport.replacing("No message was lost.", by: "↓![a](b.txt)"), files: ["b.txt": "x"])
    #expect(read.findings == ["image error \(try #require(read.places.first))"])
  }

  @Test func tooMuchDataIsNotRead() throws {
    let text = SampleReport.replacing("services: [broker]", by: "graphs: [↓load.csv]")
    let values = String(repeating: "2014-03-02T13:00:00Z,1\n", count: 370_000)
    let read = try ReadReport(text, files: ["load.csv": "time,load\n" + values])
    #expect(read.findings == ["limits error \(try #require(read.places.first))"])
  }
}
