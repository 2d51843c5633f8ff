import Testing

@testable import Incidents

@Suite("Incidents that are alike")
struct RelationsTests {
  /// `2014-01-0N-x` with some factors, newest last.
  private func incident(_ day: Int, _ factors: [String], related: [Int] = []) -> Incident {
    var incident = Incident(
      id: id(day), title: "On the \(day)", status: .reviewed, milestones: Milestones(), zone: .utc,
      reportPath: "")
    incident.factors = factors.map { FactorName($0) }
    incident.related = related.map { Placed(id($0), at: .start) }
    return incident
  }

  private func id(_ day: Int) -> IncidentID { IncidentID("2014-01-0\(day)-x") }

  private func related(to day: Int, in incidents: [Incident]) -> RelatedIncidents {
    let archive = Archive(
      settings: ArchiveSettings(), today: Day(number: 20_000), incidents: incidents)
    return Relations(archive).related(to: id(day))
  }

  @Test("Those with a common factor are counted on either side of it")
  func counts() {
    let found = related(
      to: 3, in: [incident(1, ["a"]), incident(2, ["b"]), incident(3, ["a"]), incident(4, ["a", "c"])])
    #expect(found.earlierCount == 1)
    #expect(found.laterCount == 1)
    #expect(found.earlierFactors == [FactorName("a")])
  }

  @Test("Naming each other counts as much as a factor, and from both sides")
  func named() {
    let incidents = [incident(1, []), incident(2, [], related: [1])]
    #expect(related(to: 1, in: incidents).laterCount == 1)
    #expect(related(to: 2, in: incidents).earlierCount == 1)
    #expect(related(to: 2, in: incidents).earlierFactors.isEmpty)
  }

  @Test("Who shares two factors, or one and is named, counts once")
  func once() {
    let found = related(
      to: 9, in: [incident(9, ["a", "b"], related: [1]), incident(1, ["a", "b"]), incident(2, ["b"])])
    #expect(found.earlierCount == 2)
    #expect(found.earlierFactors == [FactorName("b"), FactorName("a")])
  }

  @Test("An incident that nobody knows is like nothing")
  func unknown() { #expect(related(to: 5, in: [incident(1, ["a"])]).laterCount == 0) }
}
