import Testing

@testable import Graphs

/// The same night in every format is the same night.
@Suite struct StoryTests {
  @Test func hasAllGraphs() { #expect(StoryGraph.all.count == 17) }

  @Test(arguments: StoryGraph.all, StoryGraph.endings)
  func isAsItsManifestSays(graph: StoryGraph, ending: String) throws {
    let data = try readFixture("\(graph.folder)/\(graph.plugin).\(ending)")
    #expect(data.times.count == graph.rows)
    #expect(data.times.first == graph.first)
    #expect(data.times.last == graph.last)
    #expect(data.step == 300)
    #expect(data.series.count == Set(graph.fields.map(\.name)).count)
    #expect(data.series.allSatisfy { $0.values.count { $0.isNaN } == graph.gaps })
  }

  @Test(arguments: StoryGraph.all)
  func isTheSameInEveryFormat(graph: StoryGraph) throws {
    let files = try StoryGraph.endings.map { try readFixture("\(graph.folder)/\(graph.plugin).\($0)") }
    let first = files[0]
    for data in files.dropFirst() {
      #expect(data.times == first.times, "\(data.format)")
      for (series, expected) in zip(data.series, first.series) {
        #expect(
          zip(series.values, expected.values).allSatisfy(areNear),
          "\(series.name) of \(data.format) is not \(expected.name)")
      }
    }
  }

  @Test func formatsAreFoundByContent() throws {
    let graph = try #require(StoryGraph.all.first)
    let formats = try StoryGraph.endings.map {
      try GraphData.read(
        Fixture.bytes("\(graph.folder)/\(graph.plugin).\($0)"), named: "a.data", zone: .utc
      ).get().format
    }
    #expect(formats == [.xportJSON, .xportJSON, .xportXML, .rrdtoolCSV, .csv, .prometheus, .graphite])
  }

  /// Those of the day too, which lie there in one format only.
  @Test func isFreeOfQuirks() throws {
    let names = try Fixture.dataNames(in: "stories")
    #expect(names.count == 136)
    for name in names { #expect(try readFixture(name).quirks.isEmpty, "\(name)") }
  }
}
