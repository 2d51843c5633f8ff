import Testing

@testable import Graphs

@Suite struct XportJSONTests {
  private static let meta = #""meta": {"start": 1200, "end": 1800, "step": 300, "legend": ["a", "b"]}"#

  @Test func rowsLieAStepApart() throws {
    let data = try readData("{ \(Self.meta), \"data\": [[1, 2.5e1], [null, -3], [4, 1e-3]] }")
    #expect(data.format == .xportJSON)
    #expect(data.times == [1200, 1500, 1800])
    #expect(data.step == 300)
    #expect(data.names == ["a", "b"])
    #expect(data.measured == [[1, nil, 4], [25, -3, 0.001]])
    #expect(data.quirks.isEmpty)
  }

  @Test func rowsMayBeginWithTheirTime() throws {
    let data = try readData(#"{ \#(Self.meta), "data": [["1200", 1, 2], ["1800", 3, 4]] }"#)
    #expect(data.times == [1200, 1800])
  }

  /// As other programs sort it, with what `rrdtool graph` adds.
  @Test func membersMayStandInAnyOrder() throws {
    let data = try readData(
      #"{"data":[[1]],"about":"x","meta":{"prints":[{"a":[1]}],"legend":["a"],"step":60,"start":60,"end":60}}"#
    )
    #expect(data.measured == [[1]])
    #expect(data.step == nil)
  }

  @Test func seriesMayHaveNoNames() throws {
    let data = try readData(#"{"meta":{"start":60,"step":60,"end":60,"legend":[]},"data":[[1,2]]}"#)
    #expect(data.names == ["", "(2)"])
  }

  @Test(arguments: [
    (#"{"meta": {}, "data": []}"#, "the file has no rows", 1),
    (#"{"meta": {"step": 300}, "data": [[1]]}"#, "the file has no start and step", 1),
    (
      #"{"meta": {"start": 300, "step": 1.5}, "data": [[1]]}"#, "the step is not a number of seconds above 0",
      25
    ),
    (
      #"{"meta": {"start": -1, "step": 300}, "data": [[1]]}"#,
      "this time lies outside the years 1970 to 2100", 11
    ),
    (
      #"{"meta": {"start": 4e9, "step": 200000000}, "data": [[1], [2]]}"#,
      "this time lies outside the years 1970 to 2100", 11
    ),
    (
      #"{"meta": {"start": 1e999, "step": 1}, "data": [[1]]}"#,
      "this time lies outside the years 1970 to 2100", 11
    ),
    (
      #"{"meta": {"start": 1, "step": 1, "legend": ["a"]}, "data": [[1, 2]]}"#,
      "the legend has 1 entries and the rows 2 values", 66
    ),
    (
      #"{"meta": {"start": 1, "step": 1}, "data": [[1, 2], [3]]}"#,
      "this row has 1 values and the first one 2", 54
    ),
    (#"{"meta": {"start": 1, "step": 1}, "data": [[]]}"#, "the file has no values in this row", 45),
    (#"{"meta": {}, "data": [["60", 1], ["60", 2]]}"#, "this second is there twice", 35),
    (#"{"meta": {}, "data": [["60", 1], ["30", 2]]}"#, "this time comes before the one above it", 35),
    (#"{"meta": {}, "data": [["60", 1], [2, 2]]}"#, "this row has 2 values and the first one 1", 39),
    (#"{"meta": {}, "data": [[1], ["60", 2]]}"#, "the file has no time in some of its rows", 36),
    (#"{"meta": {"start": 1, "step": 1}, "data": [[1]"#, "this is not JSON, or was cut off", 47),
    (#"{"meta": {"start": 1, "step": 1}, "data": [["x y"]]}"#, "\"x y\" is no number", 46),
  ])
  func faultsAreTold(json: String, message: String, column: Int) throws {
    let fault = try #require(dataFault(json))
    #expect(fault.message == message)
    #expect(fault.line == 1)
    #expect(fault.column == column)
  }
}
