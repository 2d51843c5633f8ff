import Testing

@testable import Graphs

@Suite struct GraphiteTests {
  private static let json = """
    [{"target": "a.x.load", "tags": {"name": "x"}, "datapoints": [[1, 300], [null, 600], [1e9999, 900]]},
     {"datapoints": [[2.5, 300], [-3, 600]], "target": "a.y.load"}]
    """

  @Test(arguments: [
    json, "draw(\(json))", "  my.draw_1( \(json) ) ;\n", "\u{FEFF}\(json)", "\u{FEFF}draw(\(json))",
  ])
  func jsonIsRead(json: String) throws {
    let data = try readData(json)
    #expect(data.format == .graphite)
    #expect(data.times == [300, 600, 900])
    #expect(data.names == ["x", "y"])
    #expect(data.measured == [[1, nil, nil], [2.5, -3, nil]])
    #expect(data.quirks.isEmpty)
  }

  @Test func nullsThatWereDroppedAreGaps() throws {
    let data = try readData(
      #"[{"target": "a", "datapoints": [[1, 300], [2, 600], [3, 900], [4, 1800]]}]"#)
    #expect(data.measured == [[1, 2, 3, nil, nil, 4]])
  }

  @Test(arguments: [
    "alias(a,\"b, c\").load,300,900,300|1.0,None,3e1\r\nother,300,900,300|None,None,2\n",
    "alias(a,\"b, c\").load,300,900,300|1.0,None,3e1\n\nother,300,900,300|None,None,2",
  ])
  func rawIsRead(raw: String) throws {
    let data = try readData(raw)
    #expect(data.format == .graphite)
    #expect(data.times == [300, 600, 900])
    #expect(data.names == ["alias(a,\"b, c\").load", "other"])
    #expect(data.measured == [[1, nil, 30], [nil, nil, 2]])
  }

  @Test(arguments: [
    (["munin.edge-01.load.load"], ["load"]), (["load"], ["load"]), ([""], [""]),
    (["m.a.x", "m.a.y"], ["x", "y"]), (["m.a.x", "m.b.x"], ["a", "b"]),
    (["m.a.x", "m.b.y"], ["a.x", "b.y"]),
    (["a", "a.b"], ["a", "a.b"]), (["m.a", "m.a"], ["a", "a"]), (["a.b", "sum(a.*)"], ["a.b", "sum(a.*)"]),
    (["a.b.a", "a.a"], ["b.a", "a"]), (["a..b", "a..c"], ["b", "c"]),
  ])
  func namesAreShortened(targets: [String], names: [String]) {
    #expect(GraphiteNames.shortened(targets) == names)
  }

  @Test(arguments: [
    ("[]", "the file has no values"),
    (#"[{"target": "a", "datapoints": []}]"#, "the file has no values"),
    (#"[{"target": "a", "datapoints": [[300, 1], [300, 1]]}]"#, "this second is there twice"),
    (#"[{"target": "a", "datapoints": [[1, 2, 3]]}]"#, "here should be the end of a pair"),
    (#"[{"target": 5, "datapoints": [[1, 2]]}]"#, "here should be a text"),
    (#"["a"]"#, "here should be an object"),
    ("draw([", "this is not JSON, or was cut off"),
    ("a,1,2,0|1", "the step is not a number of seconds above 0"),
    ("a,1,2,1|1,x", "\"x\" is no number"),
    ("a,1,2,1|1\nhello", "this line is not one of Graphite's raw format: name,start,end,step|values"),
    ("a,4133980000,1,86400|1,1", "this time lies outside the years 1970 to 2100"),
  ])
  func faultsAreTold(text: String, message: String) {
    #expect(dataFault(text)?.message == message)
  }
}
