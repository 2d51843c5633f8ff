import Incidents
import Testing

@Suite struct MilestonesTests {
  private func at(_ minutes: Int) -> Timestamp {
    Timestamp(secondsSince1970: minutes * 60, offset: 0, precision: .minute)
  }

  @Test func phasesRunBetweenMilestones() {
    let milestones = Milestones([
      .started: at(0), .detected: at(11), .identified: at(49), .mitigated: at(56), .resolved: at(111),
    ])
    #expect(
      milestones.phases.map { "\($0.kind) \($0.span)" } == [
        "unnoticed 11 min", "diagnosing 38 min", "repairing 7 min", "recovering 55 min",
      ])
  }

  @Test func ofBeginningAndEndAloneNoPhaseIsKnown() {
    #expect(Milestones([.started: at(0), .resolved: at(9)]).phases.isEmpty)
    #expect(Milestones([.started: at(0)]).phases.isEmpty)
  }

  @Test func phasesOfOneKindAreOne() {
    let milestones = Milestones([.started: at(0), .detected: at(2), .acknowledged: at(5), .resolved: at(9)])
    #expect(milestones.phases.map { "\($0.kind) \($0.span)" } == ["unnoticed 2 min", "diagnosing 7 min"])
  }

  @Test func aDurationIsNeverNegative() {
    #expect(Milestones([.started: at(5), .resolved: at(1)]).duration == nil)
  }

  @Test func ofOneMomentTheMilestoneThatComesFirstByNatureIsFirst() {
    let milestones = Milestones([.resolved: at(3), .detected: at(3), .customersTold: at(1), .started: at(2)])
    #expect(milestones.inOrder.map(\.milestone) == [.customersTold, .started, .detected, .resolved])
  }

  @Test(arguments: [
    (40, "40 s"), (90, "1 min"), (3_600, "1 h"), (4_920, "1 h 22 min"), (86_400, "1 d"), (273_600, "3 d 4 h"),
  ])
  func spansAreToldInWords(seconds: Int, text: String) {
    #expect(Span(seconds: seconds).description == text)
  }
}
