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
}
