import Incidents
import Testing

@Suite struct TimelineTests {
  private func at(_ seconds: Int, _ precision: LocalTime.Precision = .minute) -> Timestamp {
    Timestamp(secondsSince1970: seconds, offset: 0, precision: precision)
  }

  private func told(_ timeline: Timeline) -> [String] {
    timeline.items.map { "\($0.time.secondsSince1970) \($0.kind) \($0.milestones.map(\.rawValue))" }
  }

  @Test func whatWasWrittenByHandComesBeforeItsEvidence() {
    let timeline = Timeline(
      milestones: Milestones([.started: at(60), .resolved: at(120)]), entries: [at(60), at(180)],
      events: [
        (log: 0, event: 4, time: at(60)), (log: 0, event: 5, time: at(0)), (log: 1, event: 1, time: at(60)),
      ])
    #expect(
      told(timeline) == [
        "0 chat(log: 0, event: 5) []", "60 entry(0) [\"started\"]", "60 chat(log: 0, event: 4) []",
        "60 chat(log: 1, event: 1) []", "120 milestone [\"resolved\"]", "180 entry(1) []",
      ])
  }

  @Test func whatIsInOrderAlreadyStaysSo() {
    let timeline = Timeline(
      milestones: Milestones([.started: at(120)]), entries: [at(60), at(240)],
      events: [0, 60, 120, 120, 180].enumerated().map { (log: 0, event: $0, time: at($1)) })
    #expect(
      timeline.items.map(\.kind) == [
        .chat(log: 0, event: 0), .entry(0), .chat(log: 0, event: 1), .milestone, .chat(log: 0, event: 2),
        .chat(log: 0, event: 3), .chat(log: 0, event: 4), .entry(1),
      ])
  }

  @Test func anEntryOfTheSameMinuteTellsAMilestone() {
    let timeline = Timeline(
      milestones: Milestones([.started: at(75, .second)]), entries: [at(60)], events: [])
    #expect(told(timeline) == ["60 entry(0) [\"started\"]"])
  }

  @Test func isInOrderAndTellsWhatWasWrittenFirst() {
    let timeline = Timeline(
      milestones: Milestones([.started: at(12, .second), .resolved: at(20, .second)]),
      entries: [at(10, .second), at(20, .second), at(15, .second)],
      events: [5, 10, 15, 30, 14].enumerated().map { (log: 0, event: $0, time: at($1, .second)) })
    #expect(
      timeline.items.map(\.kind) == [
        .chat(log: 0, event: 0), .entry(0), .chat(log: 0, event: 1), .milestone, .chat(log: 0, event: 4),
        .entry(2), .chat(log: 0, event: 2), .entry(1), .chat(log: 0, event: 3),
      ])
    #expect(timeline.items.map(\.milestones).filter { !$0.isEmpty } == [[.started], [.resolved]])
  }
}
