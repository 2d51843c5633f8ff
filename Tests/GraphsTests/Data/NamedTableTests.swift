import Testing

@testable import Graphs

@Suite struct NamedTableTests {
  private static func names(_ columns: [(String, [Double])]) -> [String] {
    let columns = columns.map { MeasuredTable.Column(name: $0.0, values: $0.1) }
    return NamedTable(MeasuredTable(format: .csv, times: [1, 2], columns: columns)).series.map(\.name)
  }

  @Test(
    arguments: [
      ([("a", [1, .nan]), ("b", [2, 2]), ("a", [1, .nan])], ["a", "b"]),
      ([("a", [1, .nan]), ("a", [1, 2]), ("a", [3, 4])], ["a", "a (2)", "a (3)"]),
      ([("a", [1, 1]), ("a (2)", [2, 2]), ("a", [3, 3])], ["a", "a (2)", "a (3)"]),
      ([("", [1, 1]), ("", [1, 1])], ["", "(2)"]),
      ([("t [ms]", [1, 1]), ("t [s]", [2, 2])], ["t [ms]", "t [s]"]),
      ([("t [ms]", [1, 1]), ("u [ms]", [2, 2])], ["t", "u"]),
    ] as [([(String, [Double])], [String])])
  func namesTellSeriesApart(columns: [(String, [Double])], names: [String]) {
    #expect(Self.names(columns) == names)
  }

  @Test(arguments: [
    ("memory (bytes)", "memory", "bytes"), ("latency [ms]", "latency", "ms"), ("cpu [%]", "cpu", "%"),
    ("disk (MiB)", "disk", "MiB"), ("requests (req/s)", "requests", "req/s"), ("a (b) (s)", "a (b)", "s"),
    ("in (bits per second)", "in", "bits per second"), ("HTTP 5xx (public)", "HTTP 5xx (public)", nil),
    ("load", "load", nil), ("(bytes)", "(bytes)", nil), ("bytes)", "bytes)", nil), ("", "", nil),
    ("edge [1]", "edge [1]", nil), ("out (-)", "out (-)", nil),
  ])
  func unitsStandInBrackets(written: String, name: String, unit: String?) {
    let parts = SeriesName.parts(of: written)
    #expect(parts.name == name)
    #expect(parts.unit == unit)
  }

  @Test(arguments: [
    ("load", "load"), (" a \n\t b ", "a b"), ("a\u{0}b\u{1B}[1m", "a b [1m"), ("Änderung é", "Änderung é"),
    (String(repeating: "x", count: 300), String(repeating: "x", count: 200) + "…"),
  ])
  func namesFitOnALine(written: String, clean: String) { #expect(SeriesName.clean(written) == clean) }

  @Test func gapsAreTheSameAsGaps() {
    let a = MeasuredSeries(name: "a", unit: nil, values: [1, .nan])
    let b = MeasuredSeries(name: "a", unit: nil, values: [1, -.nan])
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(a != MeasuredSeries(name: "a", unit: nil, values: [1, 2]))
  }
}
