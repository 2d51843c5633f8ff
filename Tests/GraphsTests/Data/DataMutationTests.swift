import TestSupport
import Testing

@testable import Graphs

/// Whatever happens to the bytes of measured values, they are judged soon, and nothing traps.
@Suite struct DataMutationTests {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func changedBytesNeverTrap(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for name in try Fixture.dataNames(in: "stories") + Fixture.dataNames(in: "quirks") {
      let original = Array(try Fixture.bytes(name).prefix(2048))
      for _ in 0..<4 {
        var bytes = original
        for _ in 0..<Int.random(in: 1...3, using: &random) { Mutation.apply(to: &bytes, &random) }
        check(GraphData.read(bytes, named: name, zone: .utc))
      }
    }
  }

  @Test func everyPrefixIsJudged() throws {
    let graph = try #require(StoryGraph.all.first)
    for ending in StoryGraph.endings {
      let bytes = try Fixture.bytes("\(graph.folder)/\(graph.plugin).\(ending)")
      for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
        check(GraphData.read(Array(bytes[..<length]), named: ending, zone: .utc))
      }
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func heapsOfPiecesNeverTrap(seed: UInt64) {
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "'", "\n", " ", "\\", "\"meta\":", "data:", "\"start\":",
      "1393765500", "step:",
      "\"result\":", "\"values\":", "\"datapoints\":", "-nan", "1e999", "-", "0", "99999999999999999999", "é",
      "|",
      "time", "2014-03-02 14:02", ";", "\t", "<row>", "<v>", "</v>", "</row>", "<meta>", "<entry>", "&",
      "\u{FEFF}", "sep=",
    ]
    let fronts = [
      "", "{\"meta\": ", "{\"status\": ", "[{\"target\": ", "<xport>", "time,a\n", "a,1,2,1|", "f(",
    ]
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let count = Int.random(in: 0..<40, using: &random)
      let text =
        random.pick(fronts, else: "")
        + (0..<count).map { _ in random.pick(pieces, else: "") }.joined()
      check(GraphData.read(Array(text.utf8), named: "a.csv", zone: .utc))
    }
  }

  /// As many different words as fit are named no more than anybody reads.
  @Test func quirksAreFew() throws {
    let points = (0..<5000).map { "[1.#\($0),\($0)]" }.joined(separator: ",")
    let data = try readData(#"[{"target": "a", "datapoints": [\#(points)]}]"#)
    #expect(data.times.count == 5000)
    #expect(data.quirks.count == 20)
  }

  /// What was read holds together, and what was not says where.
  private func check(_ result: Result<GraphData, GraphDataFault>) {
    switch result {
    case .failure(let fault): #expect(fault.line > 0 && fault.column > 0 && !fault.message.isEmpty)
    case .success(let data):
      #expect(!data.series.isEmpty && !data.times.isEmpty)
      #expect(zip(data.times, data.times.dropFirst()).allSatisfy { $0 < $1 })
      #expect(data.series.allSatisfy { $0.values.count == data.times.count })
      #expect(data.series.allSatisfy { $0.values.allSatisfy { $0.isFinite || $0.isNaN } })
    }
  }
}
