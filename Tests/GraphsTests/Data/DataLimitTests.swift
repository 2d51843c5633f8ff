import Testing

@testable import Graphs

/// More than anybody can look at is refused, with a way out.
@Suite struct DataLimitTests {
  private static let seriesMessage = "the file has more than 64 series"
  private static let pointsMessage = "the file has more than 100,000 values over all its series"

  /// So many series with so many values each, in every format.
  private static func texts(series: Int, values: Int) -> [String] {
    let names = (0..<series).map { "s\($0)" }
    let times = 1..<(values + 1)
    let row = Array(repeating: "1", count: series).joined(separator: ",")
    let quoted = names.map { "\"\($0)\"" }.joined(separator: ",")
    let rows = Array(repeating: "[\(row)]", count: values).joined(separator: ",")
    let xml = "<row>" + Array(repeating: "<v>1</v>", count: series).joined() + "</row>"
    return [
      #"{"meta":{"start":1,"end":\#(values),"step":1,"legend":[\#(quoted)]},"data":[\#(rows)]}"#,
      "<xport><meta><start>1</start><end>\(values)</end><step>1</step></meta><data>"
        + Array(repeating: xml, count: values).joined() + "</data></xport>",
      "time,\(names.joined(separator: ","))\n" + times.map { "\($0),\(row)\n" }.joined(),
      #"{"status":"success","data":{"resultType":"matrix","result":["#
        + names.map { name in
          #"{"metric":{"n":"\#(name)"},"values":[\#(times.map { "[\($0),\"1\"]" }.joined(separator: ","))]}"#
        }.joined(separator: ",") + "]}}",
      "["
        + names.map { name in
          #"{"target":"\#(name)","datapoints":[\#(times.map { "[1,\($0)]" }.joined(separator: ","))]}"#
        }.joined(separator: ",") + "]",
      names.map { "\($0),1,\(values + 1),1|\(times.map { _ in "1" }.joined(separator: ","))\n" }.joined(),
      names.map { name in times.map { "\(name),\($0 + 100_000_000),1\n" }.joined() }.joined(),
    ]
  }

  @Test func asManySeriesAreRead() throws {
    for text in Self.texts(series: 64, values: 2) {
      #expect(try readData(text).measured.joined().count == 128)
    }
  }

  @Test func moreSeriesAreRefused() {
    for text in Self.texts(series: 65, values: 2) {
      let fault = dataFault(text)
      #expect(fault?.message == Self.seriesMessage, "\(text.prefix(40))")
      #expect(fault?.help == "export those that show what happened")
    }
  }

  @Test func asManyValuesAreRead() throws {
    for text in Self.texts(series: 4, values: 25_000) { #expect(try readData(text).times.count == 25_000) }
  }

  @Test func moreValuesAreRefused() {
    for text in Self.texts(series: 4, values: 25_001) {
      let fault = dataFault(text)
      #expect(fault?.message == Self.pointsMessage, "\(text.prefix(40))")
      #expect(fault?.help == "export a shorter time, a wider step, or fewer series")
    }
  }

  /// Each with times of its own, so that a table of all would have 64 times as many.
  @Test func valuesThatNoTableHasRoomForAreRefused() {
    let series = (0..<64).map { index in
      let points = (0..<1000).map { "[1,\($0 * 64 + index)]" }.joined(separator: ",")
      return #"{"target":"s\#(index)","datapoints":[\#(points)]}"#
    }
    #expect(
      dataFault("[\(series.joined(separator: ","))]")?.message
        == "the series were measured at too many different times")
  }

  @Test(arguments: [
    (
      Array(repeating: UInt8(ascii: " "), count: 8 * 1_048_576 + 1),
      "the file of measured values has more than 8 MiB"
    ),
    ([], "the file of measured values is empty"),
    (Array(" \n".utf8), "the file of measured values is empty"),
    ([0xFF, 0xFE, 0x41, 0x00], "the file is UTF-16"),
    ([0x89, 0x50, 0x4E, 0x47, 0x00], "the file is not text"),
    (Array("{\"a\": 1}".utf8), "this is no file of measured values"),
  ])
  func otherFilesAreRefused(bytes: [UInt8], message: String) {
    guard case .failure(let fault) = GraphData.read(bytes, named: "a.json", zone: .utc) else {
      Issue.record("it was read")
      return
    }
    #expect(fault.message == message)
    #expect(fault.line == 1 && fault.column == 1)
  }

  /// Much of what could be read again and again, or each in the other.
  @Test(
    arguments: [
      "[", "{\"a\":", "[{\"x\":", "{\"meta\":", "{\"status\":[", "<a>", "<!--", "<entry>", "&", "(", "\"",
      "\" ",
      "\",a  ", "a ", "1.#a ", "{'", "\\", ",[", "-", ".", "|", ";", "nan\n",
    ])
  func heapsAreRefusedSoon(piece: String) {
    let heap = String(repeating: piece, count: 8_000 / piece.utf8.count)
    let fronts = [
      "", "{\"meta\": {\"x\": ", "{meta: [", "[{\"target\": \"", "<xport><meta><legend><entry>", "time,a\n",
      "time,a\n300,\"",
    ]
    for front in fronts { #expect(dataFault(front + heap) != nil, "\(front)") }
  }

  @Test func labelsAreCounted() {
    let labels = (0..<65).map { "\"l\($0)\":\"x\"" }.joined(separator: ",")
    let fault = dataFault(#"{"status":"success","data":{"result":[{"metric":{\#(labels)},"values":[]}]}}"#)
    #expect(fault?.message == "a series has more than 64 labels")
  }
}
