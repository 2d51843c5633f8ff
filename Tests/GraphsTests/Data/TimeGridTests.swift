import Testing

@testable import Graphs

@Suite struct TimeGridTests {
  @Test(
    arguments: [
      ([], nil), ([5], nil), ([5, 15], 10), ([0, 10, 20, 50], 10), ([0, 10, 30], 10),
      ([0, 20, 30, 50, 60], 10),
      ([0, 60, 119, 180, 240], 60),
    ] as [([Int], Int?)])
  func theStepIsTheMostCommonDistance(times: [Int], step: Int?) { #expect(TimeGrid.step(of: times) == step) }

  @Test(arguments: [
    ([], []), ([5], [5]), ([0, 10, 20], [0, 10, 20]), ([0, 10, 20, 50], [0, 10, 20, 30, 40, 50]),
    ([0, 10, 20, 34], [0, 10, 20, 34]), ([0, 10, 20, 35], [0, 10, 20, 30, 35]),
    // Where most is missing, the shortest distance is the step, unless it is an accident.
    ([300, 900, 1500, 1800], [300, 600, 900, 1200, 1500, 1800]),
    ([0, 60, 61, 121, 181, 241, 301], [0, 60, 61, 121, 181, 241, 301]),
    // A program that looks a second early or late.
    ([0, 60, 119, 180, 240, 359], [0, 60, 119, 180, 240, 300, 359]),
  ])
  func missingTimesAreThere(times: [Int], filled: [Int]) {
    #expect(TimeGrid.filled(times, most: 100) == filled)
  }

  @Test func oneTimeMarksAGapThatIsTooLarge() {
    #expect(
      TimeGrid.filled([0, 10, 20, 1000, 1010, 1030], most: 100) == [0, 10, 20, 30, 1000, 1010, 1020, 1030])
  }

  @Test func valuesStayAtTheirTimes() {
    let values = TimeGrid.values([1, 2, 3], at: [0, 10, 30], on: [0, 10, 20, 30])
    #expect(zip(values, [1, 2, .nan, 3]).allSatisfy(areNear))
  }

  /// Of a series that is measured more seldom than others, nothing is missing between two of its own values.
  @Test func whatNobodyMeantToMeasureIsNoGap() {
    let values = TimeGrid.values([1, 2, 3], at: [5, 25, 85], every: 20, on: [0, 5, 15, 25, 45, 85, 90])
    #expect(values.map(\.description) == ["nan", "1.0", "inf", "2.0", "nan", "3.0", "nan"])
    #expect(TimeGrid.values([1, 3], at: [0, 90], every: nil, on: [0, 50, 90]) == [1, .infinity, 3])
  }

  private func table(_ series: [[Int]]) throws -> (times: [Int], values: [String]) {
    let sampled = try series.map { times in
      var series = SampledSeries(name: "")
      for time in times { try series.append(1, at: time, offset: 0) }
      return series
    }
    let table = try TimeGrid.table(of: sampled, .graphite)
    return (
      table.times, table.columns.map { $0.values.map { $0.isNaN ? "-" : $0 == 1 ? "1" : "~" }.joined() }
    )
  }

  /// Each minute, and every two minutes between.
  @Test func seriesHaveStepsOfTheirOwn() throws {
    let table = try table([[0, 60, 120, 180, 240], [30, 150, 270, 390]])
    #expect(table.times == [0, 30, 60, 120, 150, 180, 240, 270, 390])
    #expect(table.values == ["1~11~11--", "-1~~1~~11"])
  }

  /// Two series that happen to be a second apart once.
  @Test func anAccidentMakesNoGrid() throws {
    let table = try table([[0, 3_500, 10_500], [0, 3_501, 10_500]])
    #expect(table.times == [0, 3_500, 3_501, 10_500])
    #expect(table.values == ["11~1", "1~11"])
  }
}
