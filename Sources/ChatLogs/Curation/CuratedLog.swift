import Incidents

/// A chat log as the author of a report wants it shown.
package struct CuratedLog: Sendable {
  package let log: ChatLog
  package let reference: LogReference
  /// The places of the events that join the timeline: talk in the shown range that isn't hidden, by line.
  package let shown: [Int]

  /// Ten minutes before the incident starts.
  private static let before = 600
  /// Half an hour after it is resolved.
  private static let after = 1_800

  package init(_ log: ChatLog, reference: LogReference, milestones: Milestones) {
    self.log = log
    var reference = reference
    // Who hides a part of what was said hides all of it.
    reference.hidden += log.lines(continuedIn: reference.hidden)
    self.reference = reference
    let range = CuratedLog.range(reference, milestones)
    shown = log.events.indices.filter { index in
      let event = log.events[index]
      guard let time = event.time?.secondsSince1970, range.contains(time), event.kind.isTalk else {
        return false
      }
      return !reference.hidden.contains { $0.contains(event.line) }
    }
  }

  /// The same with a letter for each byte in some places of the words.
  package func masked(_ places: [Range<Int>], with letter: UInt8) -> CuratedLog {
    CuratedLog(log.masked(places, with: letter), reference: reference, shown: shown)
  }

  private init(_ log: ChatLog, reference: LogReference, shown: [Int]) {
    self.log = log
    self.reference = reference
    self.shown = shown
  }

  package func isKey(_ event: ChatEvent) -> Bool { reference.key.contains { $0.contains(event.line) } }

  package func isHidden(_ event: ChatEvent) -> Bool { reference.hidden.contains { $0.contains(event.line) } }

  /// The places of the events of some lines, without the hidden ones.
  package func events(inLines lines: ClosedRange<Int>) -> [Int] {
    log.events(inLines: lines).filter { !isHidden(log.events[$0]) }
  }

  /// Seconds since 1970. Without milestones everything is shown; without `resolved` it ends after the last of them.
  private static func range(_ reference: LogReference, _ milestones: Milestones) -> ClosedRange<Int> {
    let known = milestones.inOrder.map(\.time)
    var start = milestones.started.map { $0.secondsSince1970 - before } ?? .min
    var end = (milestones.resolved ?? known.last).map { $0.secondsSince1970 + after } ?? .max
    if milestones.resolved == nil { end = .max }
    if let from = reference.from, let first = milestones.started ?? known.first {
      start = moment(from, near: first, reference)
    }
    if let to = reference.to, let last = milestones.resolved ?? known.last {
      end = moment(to, near: last, reference) + (to.precision == .minute ? 59 : 0)
    }
    return start...max(start, end)
  }

  /// A bare clock means the day that puts it nearest to the milestone.
  private static func moment(_ written: WrittenTime, near milestone: Timestamp, _ reference: LogReference)
    -> Int
  {
    let zone = written.zone ?? reference.zone ?? Zone(offset: milestone.offset)
    let today = zone.timestamp(at: milestone.secondsSince1970, precision: .second).local.day
    let days = written.day.map { [$0] } ?? [-1, 0, 1].map { today.adding(days: $0) }
    let moments = days.map { zone.resolve(written.local(on: $0)).timestamp.secondsSince1970 }
    return moments.min { abs($0 - milestone.secondsSince1970) < abs($1 - milestone.secondsSince1970) } ?? 0
  }
}
