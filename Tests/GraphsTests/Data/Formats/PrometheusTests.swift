import Testing

@testable import Graphs

@Suite struct PrometheusTests {
  private static func answer(_ result: String, kind: String = "matrix") -> String {
    #"{"status":"success","data":{"resultType":"\#(kind)","result":[\#(result)]}}"#
  }

  private static func series(_ metric: String, _ values: String = #"[300,"1"]"#) -> String {
    #"{"metric":{\#(metric)},"values":[\#(values)]}"#
  }

  @Test func missingSamplesAreGaps() throws {
    let data = try readData(
      Self.answer(
        Self.series(#""a":"x""#, #"[300,"1"],[600.4,"2.5"],[1500,"NaN"],[1800,"+Inf"]"#) + ","
          + Self.series(#""a":"y""#, #"[600,"-1"],[1800,"-Inf"]"#)))
    #expect(data.format == .prometheus)
    #expect(data.times == [300, 600, 900, 1200, 1500, 1800])
    #expect(data.step == 300)
    #expect(data.names == ["x", "y"])
    #expect(data.measured == [[1, 2.5, nil, nil, nil, nil], [nil, -1, nil, nil, nil, nil]])
  }

  /// A year between two pairs of seconds: one time says that there is a gap.
  @Test func hugeGapsAreMarkedOnce() throws {
    let data = try readData(
      Self.answer(Self.series("", #"[1,"1"],[2,"2"],[31536000,"3"],[31536001,"4"]"#)))
    #expect(data.times == [1, 2, 3, 31_536_000, 31_536_001])
    #expect(data.measured == [[1, 2, nil, 3, 4]])
  }

  @Test(arguments: [
    ([#""__name__":"load","job":"munin""#], ["load"]),
    ([#""job":"munin","field":"x""#], ["x"]),
    ([""], [""]),
    ([#""field":"a","job":"m""#, #""field":"b","job":"m""#], ["a", "b"]),
    ([#""__name__":"a","job":"m""#, #""__name__":"b","job":"m""#], ["a", "b"]),
    (
      [#""code":"200","method":"GET""#, #""code":"200","method":"PUT""#, #""code":"500","method":"GET""#],
      ["200, GET", "200, PUT", "500, GET"]
    ),
    ([#""cpu":"0","mode":"a","x":"1""#, #""cpu":"1","mode":"a","x":"2""#], ["0", "1"]),
    ([#""a":"x""#, #""a":"x","b":"y""#], ["", "y"]),
  ])
  func namesTellSeriesApart(labels: [String], names: [String]) throws {
    let result = labels.enumerated().map { Self.series($1, "[300,\"\($0)\"]") }.joined(separator: ",")
    #expect(try readData(Self.answer(result)).names == names)
  }

  @Test(arguments: [
    ("memory_free_bytes", "bytes"), ("cpu_seconds_total", "seconds"), ("disk_used_ratio", "ratio"),
    ("room_celsius", "°C"), ("requests_total", nil), ("bytes", nil),
  ])
  func unitsAreInNames(name: String, unit: String?) throws {
    #expect(try readData(Self.answer(Self.series("\"__name__\":\"\(name)\""))).series.map(\.unit) == [unit])
  }

  /// As promtool prints it, and as jq sorts it.
  @Test(arguments: [
    "[\(series(""))]", #"{"resultType":"matrix","result":[\#(series(""))]}"#,
    #"{"data":{"result":[\#(series(""))],"resultType":"matrix"},"status":"success"}"#,
    #"{"status":"success","warnings":["slow"],"data":{"resultType":"matrix","result":[\#(series(""))]}}"#,
  ])
  func otherWrappingsAreRead(json: String) throws {
    let data = try readData(json)
    #expect(data.format == .prometheus)
    #expect(data.measured == [[1]])
  }

  @Test(arguments: [
    (
      #"{"status":"error","errorType":"bad_data","error":"no such thing"}"#,
      "Prometheus could not answer: bad_data: no such thing"
    ),
    (
      answer(#"{"metric":{},"value":[1,"2"]}"#),
      "the result is a vector, which has one moment and not values over time"
    ),
    (
      answer(#"{"metric":{},"value":[1,"2"]}"#, kind: "vector"),
      "the result is a vector, which has one moment and not values over time"
    ),
    (
      answer(#"1,"2""#, kind: "scalar"),
      "the result is a scalar, which has one moment and not values over time"
    ),
    (
      answer(#"1,"2""#, kind: "string"),
      "the result is a string, which has one moment and not values over time"
    ),
    (
      answer(#"{"metric":{},"histograms":[[1,{"count":"2"}]]}"#),
      "the result holds native histograms, which are not drawn"
    ),
    (answer(""), "the query found nothing"),
    (answer(series("", #"[1,"1"],[1.4,"2"]"#)), "this second is there twice"),
    (answer(series("", #"[2,"1"],[1,"2"]"#)), "this time comes before the one above it"),
    (answer(series("", #"[1,"one"]"#)), "\"one\" is no number"),
    (answer(series("", #"[null,"1"]"#)), "this time lies outside the years 1970 to 2100"),
    (answer(series("", #"[1]"#)), "here should be a value"),
    (answer(series("", "")), "the file has no values"),
  ])
  func faultsAreTold(json: String, message: String) throws {
    let fault = try #require(dataFault(json))
    #expect(fault.message == message)
    #expect(!fault.help.isEmpty)
  }
}
