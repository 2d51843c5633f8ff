import Diagnostics
import Incidents

/// Writes `9:05` in a timeline as `09:05`, where it can't be that of the evening.
struct UnpaddedHours: Mender {
  let rule: RuleName? = "time"

  func edits(of report: Report) -> [[Edit]] {
    let clocks = report.entries.map { WrittenClock(at: $0.range.start, in: report.source) }
    return clocks.indices.compactMap { index in
      guard let clock = clocks[index], clock.isUnpadded, isOfMorning(index, in: report, clocks) else {
        return nil
      }
      return Edit("", at: clock.place, to: "0", in: report.source).map { [$0] }
    }
  }

  /// Whether it fits between the times around it that leave no doubt, and wouldn't half a day earlier or later.
  private func isOfMorning(_ index: Int, in report: Report, _ clocks: [WrittenClock?]) -> Bool {
    func isCertain(_ other: Int) -> Bool { clocks[other].map { !$0.isUnpadded } ?? false }
    func stated(_ milestone: Milestone) -> Timestamp? {
      report.stated.times[milestone] == nil ? nil : report.incident.milestones[milestone]
    }
    let times = report.entries.map(\.time)
    let earlier = clocks.indices[..<index].last(where: isCertain).map { times[$0] } ?? stated(.started)
    let later = clocks.indices[(index + 1)...].first(where: isCertain).map { times[$0] } ?? stated(.resolved)
    guard let earlier, let later else { return false }
    let bounds = earlier.secondsSince1970...max(earlier.secondsSince1970, later.secondsSince1970)
    let half = 43_200
    let time = times[index].secondsSince1970
    return bounds.contains(time) && !bounds.contains(time - half) && !bounds.contains(time + half)
  }

  func keeps(_ before: ReportMeaning, in after: ReportMeaning) -> Bool { before == after }
}
