import Incidents
import Testing

@testable import Graphs

@Suite struct GraphFindingTests {
  /// A value a minute from the 0th on; a dash where nothing was measured. The stretch is the 6th to the 10th minute.
  private func data(_ series: [String: String]) throws -> GraphData {
    let columns = series.sorted { $0.key < $1.key }
    let rows = columns.map { $0.value.split(separator: " ") }
    var text = "time," + columns.map(\.key).joined(separator: ",") + "\n"
    for minute in rows.first?.indices ?? 0..<0 {
      text += "\(1_393_765_200 + 60 * minute)," + rows.map { $0[minute] }.joined(separator: ",") + "\n"
    }
    return try GraphData.read(Array(text.utf8), named: "a.csv", zone: .utc).get()
  }

  private func finding(_ series: [String: String]) throws -> GraphFinding? {
    GraphFinding(try data(series), during: Self.stretch)
  }

  private static let stretch = minute(6)...minute(10)

  private static func minute(_ minute: Int) -> Int { 1_393_765_200 + 60 * minute }

  @Test(arguments: [
    ("1 1 1 1 1 1 1 5 9 2 1 1", GraphFinding.Course.rose, 1.0, 9.0, 8),
    ("9 9 9 9 9 9 9 5 2 2 2 9", .fell, 9, 2, 8),
    ("1 2 1 2 1 2 1 2 1 2 1 2", .stayed, 1, 2, 7),
    ("-5 -5 -5 -5 -5 -5 -5 5 -5 -5 -5 -5", .rose, -5, 5, 7),
    ("0 0 0 0 0 0 0 0 0.1 0 0 0", .rose, 0, 0.1, 8),
    ("100 100 100 100 100 100 105 100 100 100 100 100", .stayed, 100, 105, 6),
    // What comes after doesn't tell what was usual.
    ("- - - - - 1 9 9 9 9 9 2 2 2", .rose, 1, 9, 6), ("- - - - - - 0 1 4 9 16 20", .rose, 0, 16, 10),
    ("- - - - - - 5 5 5 5 5 9", .stayed, 5, 5, 6), ("1 99 1 99 1 99 1 99 1 99 1 99", .stayed, 1, 99, 7),
  ])
  func tellsWhatASeriesDid(
    values: String, course: GraphFinding.Course, usual: Double, extreme: Double, minute: Int
  ) throws {
    let finding = try #require(try finding(["a": values]))
    #expect(finding.course == course)
    #expect(finding.usual == usual)
    #expect(finding.extreme == extreme)
    #expect(finding.time == Self.minute(minute))
  }

  @Test(arguments: [
    "1 1 1 1 1 1 - - - - - 1", "- - - - - - - - - - - -",
  ])
  func saysNothingOfWhatWasNotMeasured(values: String) throws {
    #expect(try finding(["a": values]) == nil)
  }

  /// What doubles from next to nothing doesn't win over what matters.
  @Test func choosesTheSeriesThatMoved() throws {
    let finding = try #require(
      try finding([
        "b large": "900 900 900 900 900 900 500 300 300 900 900 900",
        "a steady": "800 810 800 810 800 810 800 810 800 810 800 810",
        "c trifle": "1 1 1 1 1 1 3 3 3 1 1 1",
      ]))
    #expect(finding.series == 1)
    #expect(finding.course == .fell)
  }

  @Test func gapsAreThoseOfAllSeries() throws {
    let data = try data([
      "a": "1 1 1 1 1 1 - - - 1 - -", "b": "1 1 1 1 1 1 1 - - - - 1",
    ])
    let gaps = data.gaps(during: Self.stretch)
    #expect(gaps == [Self.minute(7)...Self.minute(8), Self.minute(10)...Self.minute(10)])
  }
}
