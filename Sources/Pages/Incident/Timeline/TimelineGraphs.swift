import Graphs
import Incidents
import Reports

/// Where graphs that have no place in the text stand in the timeline: at the moment that they show.
struct TimelineGraphs {
  /// In the order of time.
  private(set) var placed: [(time: Timestamp, graph: ReportGraph)] = []
  /// Those that show no single moment, or too long a time to see one.
  private(set) var loose: [ReportGraph] = []

  /// In longer graphs an incident is no more than a line, in seconds.
  private static let longest = 2 * 86_400

  init(_ report: Report, _ places: GraphPlaces) {
    guard !places.unshown.isEmpty else { return }
    let moments = IncidentMoments(report)
    for graph in places.unshown {
      if let time = Self.mention(of: graph, in: report) ?? Self.moment(of: graph, moments) {
        placed.append((time, graph))
      } else {
        loose.append(graph)
      }
    }
    // Sorting keeps those of one moment as they are listed.
    placed.sort { $0.time < $1.time }
  }

  /// The first entry that links to it.
  private static func mention(of graph: ReportGraph, in report: Report) -> Timestamp? {
    report.entries.first { entry in
      entry.text.links.contains { link in
        guard case .link(let destination, _, _) = link.kind else { return false }
        return report.targets[destination] == .attachment(graph.reference.file)
      }
    }?.time
  }

  /// Of data, when it moved the most; of an image, when the incident began.
  private static func moment(of graph: ReportGraph, _ moments: IncidentMoments) -> Timestamp? {
    guard let window = GraphWindow(graph, moments), let incident = window.incident,
      let started = moments.window?.lowerBound
    else { return nil }
    if let data = graph.data, let finding = GraphFinding(data, during: incident), finding.course != .stayed {
      return moments.zone.timestamp(
        at: finding.time, precision: finding.time.isMultiple(of: 60) ? .minute : .second)
    }
    guard window.period.count <= longest, window.period.contains(started.secondsSince1970) else { return nil }
    return started
  }
}
