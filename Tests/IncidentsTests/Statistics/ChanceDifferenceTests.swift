import Incidents
import Testing

@Suite struct ChanceDifferenceTests {
  private func sum(_ counts: [Int]) -> Double { Double(counts.reduce(0, +)) }

  @Test func yearsOfTheSameMonthsDifferByChanceOnly() throws {
    let months = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
    let chance = try #require(ChanceDifference(ofSums: months, months.reversed()))
    #expect(chance.explains(sum(months) - sum(months)))
    // Twelve draws of a spread of 2.4 differ by about 1.645 · √24 · 2.4 at most, nine times in ten.
    #expect((14...24).contains(chance.bound))
  }

  @Test func aThreefoldYearIsMoreThanChance() throws {
    let quiet = [Int](repeating: 3, count: 12)
    let loud = [Int](repeating: 10, count: 12)
    let chance = try #require(ChanceDifference(ofSums: loud, quiet))
    #expect(!chance.explains(sum(loud) - sum(quiet)))
  }

  @Test func theSameArchiveHasTheSameAnswer() {
    let answers = (0..<3).map { _ in ChanceDifference(ofSums: [1, 2, 3, 4], [5, 6, 7]) }
    #expect(Set(answers).count == 1)
  }

  @Test func nothingIsSaidOfAnEmptyPart() {
    #expect(ChanceDifference(ofSums: [], [1, 2]) == nil)
    #expect(ChanceDifference(ofSums: [1], []) == nil)
  }

  @Test func itsUnitCanBeChanged() throws {
    let chance = try #require(ChanceDifference(ofSums: [0, 1], [0, 1]))
    #expect(chance.scaled(by: 100).bound == 100 * chance.bound)
  }

  @Test func manyElementsAreDrawnLessOften() throws {
    var draws = 0
    let chance = try #require(
      ChanceDifference(ofParts: 50_000, 50_000) { part in
        draws += 1
        return Double(part.count)
      })
    #expect(chance.bound == 0)
    #expect(draws == 400)
  }
}
