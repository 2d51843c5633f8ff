import Testing

@testable import Incidents

@Suite struct NumberSetTests {
  private func set(_ numbers: [Int], below bound: Int = 200) -> NumberSet {
    var set = NumberSet(below: bound)
    for number in numbers { set.insert(number) }
    return set
  }

  @Test(arguments: [
    (0..<200, 5), (0..<0, 0), (1..<64, 1), (63..<65, 2), (64..<128, 1), (65..<199, 1), (128..<200, 2),
    (199..<200, 1),
    (-5..<1, 1), (129..<900, 1), (300..<900, 0),
  ])
  func countsThoseInARange(range: Range<Int>, count: Int) {
    #expect(set([0, 63, 64, 128, 199]).count(in: range) == count)
  }

  @Test func whatIsBeyondTheBoundIsNoneOfIt() {
    let set = set([-1, 3, 200, .max, .min])
    #expect(set.count(in: 0..<200) == 1)
    #expect(set.contains(3) && !set.contains(-1) && !set.contains(200) && !set.contains(.max))
  }

  @Test func anEmptyBoundHasNone() {
    #expect(set([0, 1], below: 0).count(in: 0..<10) == 0)
    #expect(set([0, 1], below: -3).contains(0) == false)
  }

  @Test func whatFewAndWhatManyHaveIsInsertedAlike() {
    let names = (0..<200).map { ["all", $0 % 100 == 7 ? "rare" : "other", "all"] }
    let byName = IncidentNumbers.byName(in: names)
    var found: [String: [Int]] = [:]
    for (name, numbers) in byName {
      var set = NumberSet(below: 200)
      numbers.insert(into: &set)
      found[name] = (0..<200).filter(set.contains)
    }
    #expect(found["all"] == Array(0..<200))
    #expect(found["rare"] == [7, 107])
    #expect(found["other"]?.count == 198)
  }

  @Test func anIntersectionHasWhatBothHave() {
    var both = set([1, 70, 150])
    both.formIntersection(set([70, 150, 199]))
    #expect((0..<200).filter(both.contains) == [70, 150])
  }
}
