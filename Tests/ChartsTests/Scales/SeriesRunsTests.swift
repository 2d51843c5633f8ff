import TestSupport
import Testing

@testable import Charts

@Suite struct SeriesRunsTests {
  private static func values(_ runs: SeriesRuns) -> [[Double]] { runs.runs.map { $0.map(\.value) } }

  @Test func aColumnKeepsItsExtremesInTheirOrder() {
    let xs = [0, 0.1, 0.2, 0.3, 0.4, 1, 1.1, 1.2, 1.3, 1.4]
    let runs = SeriesRuns(xs, [5, 9, 3, 1, 4, 2, 7, 3, 8, 6])
    #expect(Self.values(runs) == [[5, 9, 1, 2, 8, 6]])
  }

  @Test func whatIsNoNumberIsAGap() {
    let runs = SeriesRuns([0, 1, 2, 3, 4, 5, 6], [1, 2, .nan, 3, -.nan, 4, 5])
    #expect(Self.values(runs) == [[1, 2], [3], [4, 5]])
  }

  @Test func infinityIsPassedOver() {
    let runs = SeriesRuns([0, 1, 2, 3, 4, 5, 6], [.infinity, 2, .infinity, 3, .nan, .infinity, 5])
    #expect(Self.values(runs) == [[2, 3], [5]])
  }

  @Test func breaksAreGaps() {
    #expect(Self.values(SeriesRuns([0, 1, 2, 3], [1, 2, 3, 4], breaks: [1, 3])) == [[1], [2, 3], [4]])
  }

  @Test("A gap too thin to see is none, and leaves no trace")
  func thinGaps() {
    let runs = SeriesRuns([0, 0.2, 0.4, 1], [1, .nan, 2, 3])
    #expect(Self.values(runs) == [[1, 2, 3]])
  }

  @Test func unequalCountsAreCut() {
    #expect(Self.values(SeriesRuns([0, 1], [1, 2, 3])) == [[1, 2]])
    #expect(Self.values(SeriesRuns([0, 1, 2], [])).isEmpty)
  }

  @Test("Thinning keeps what is lowest, highest, first and last, and little else", arguments: 0..<20)
  func extremes(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...5_000, using: &random)
    let xs = (0..<count).map { Double($0) * 200 / Double(count) }
    let values = xs.map { _ in random.once(in: 300) ? Double.nan : Double.random(in: -9...9, using: &random) }
    let runs = SeriesRuns(xs, values)
    let kept = runs.spots.map(\.value)
    let measured = values.filter(\.isFinite)
    #expect(kept.finiteRange == measured.finiteRange)
    #expect(kept.first == measured.first && kept.last == measured.last)
    #expect(kept.count <= 2 * 202 + 4 * runs.runs.count)
    #expect(zip(runs.spots, runs.spots.dropFirst()).allSatisfy { $0.x < $1.x })
    #expect(runs.runs.allSatisfy { !$0.isEmpty })
  }
}
