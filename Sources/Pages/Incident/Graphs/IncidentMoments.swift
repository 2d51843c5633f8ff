import ChatLogs
import Incidents
import Reports

/// The moments of an incident that are shown on its graphs.
struct IncidentMoments {
  /// From first impact to the end, or to the last moment that is known of one that has none.
  let window: ClosedRange<Timestamp>?
  let hasEnd: Bool
  /// By time, each with its place on the page.
  let milestones: [(milestone: Milestone, time: Timestamp, anchor: String?)]
  /// In which the report tells its times.
  let zone: Zone
  private let report: Report

  init(_ report: Report) {
    self.report = report
    zone = report.incident.zone
    let milestones = report.incident.milestones
    let known = milestones.inOrder
    hasEnd = milestones.resolved != nil
    window = milestones.started.flatMap { started in
      let end = milestones.resolved ?? report.timeline.items.last?.time ?? known.last?.time
      return end.flatMap { $0 >= started ? started...$0 : nil }
    }
    self.milestones = known.map { milestone, time in
      (milestone, time, Self.anchor(of: milestone, in: report))
    }
  }

  private static func anchor(of milestone: Milestone, in report: Report) -> String? {
    report.timeline.items.firstIndex { $0.milestones.contains(milestone) }.flatMap(report.timelineAnchor)
  }

  /// In the range of the logs that the report shows; looked for when it is asked for.
  var deploys: [(time: Timestamp, alert: Alert)] {
    report.timeline.items.compactMap { item in
      guard case .chat(let index, let place) = item.kind, let log = report.log(index)?.log,
        let event = log.event(place), event.isTalk, let alert = log.alert(of: event),
        AlertMark(alert.kind) == .deploy
      else { return nil }
      return (item.time, alert)
    }
  }
}
