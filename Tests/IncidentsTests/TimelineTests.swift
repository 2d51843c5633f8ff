import Incidents
import Testing

@Suite struct TimelineTests {
  @Test func isInOrderAndTellsWhatWasWrittenFirst() {
    let timeline = Timeline(
      milestones: Milestones([.started: Self.time(12), .resolved: Self.time(20)]),
      entries: [Self.time(10), Self.time(20), Self.time(15)],
      events: [5, 10, 15, 30, 14].enumerated().map { (log: 0, event: $0, time: Self.time($1)) })
    #expect(
      timeline.items.map(\.kind) == [
        .chat(log: 0, event: 0), .entry(0), .chat(log: 0, event: 1), .milestone, .chat(log: 0, event: 4),
        .entry(2), .chat(log: 0, event: 2), .entry(1), .chat(log: 0, event: 3),
      ])
    #expect(timeline.items.map(\.milestones).filter { !$0.isEmpty } == [[.started], [.resolved]])
  }

  private static func time(_ seconds: Int) -> Timestamp {
    Timestamp(secondsSince1970: seconds, offset: 0, precision: .second)
  }
}
