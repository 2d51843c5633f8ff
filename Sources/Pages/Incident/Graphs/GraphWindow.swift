import Graphs
import Incidents
import Reports

/// What of an incident falls into the period of a graph.
struct GraphWindow {
  /// Of the graph, in seconds since 1970.
  let period: Range<Int>
  /// Of the incident, in the same seconds; nothing where it lies outside.
  let incident: ClosedRange<Int>?
  let milestones: [(milestone: Milestone, time: Timestamp, anchor: String?)]

  init?(_ graph: ReportGraph, _ moments: IncidentMoments) {
    guard let period = graph.period else { return nil }
    self.period = period
    incident = moments.window.flatMap { window in
      let seconds = window.lowerBound.secondsSince1970...window.upperBound.secondsSince1970
      return seconds.overlaps(period.lowerBound...period.upperBound) ? seconds : nil
    }
    milestones = moments.milestones.filter {
      (period.lowerBound...period.upperBound).contains($0.time.secondsSince1970)
    }
  }
}
