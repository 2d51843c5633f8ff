import Diagnostics
import Graphs
import Incidents
import Reports

/// On a graph that nobody can date a reader has to search for the incident.
struct GraphsMarkable: ReportRule {
  let name: RuleName = "graph-marked"
  let level = Level.hint
  let summary = "the incident can be marked on the image of a graph"
  let reason = "a graph is evidence only if the reader can see where the incident lies on it"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard let started = report.incident.milestones.started?.secondsSince1970 else { return [] }
    return report.graphs.compactMap { graph in
      guard graph.isListed, let image = graph.image, !graph.spansDays else { return nil }
      guard let period = graph.period else { return graph.reference.isBackward ? nil : .undated(graph) }
      return period.contains(started) && image.plot == nil ? .unplaced(graph) : nil
    }
  }

  var examples: [RuleExample] {
    let image = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"497\" height=\"275\"/>"
    func listed(_ graph: String) -> String { "graphs: [{file: \(graph)}]" }
    let times = ", from: 2014-03-02 13:00, to: 2014-03-02 16:00"
    return [
      .sample,
      RuleExample.good("services: [broker]", listed("load.svg\(times), plot: [67, 28, 400, 175]"))
        .beside("load.svg", image),
      RuleExample.good("services: [broker]", listed("load-week.svg")).beside("load-week.svg", image),
      RuleExample.bad("services: [broker]", listed("↓load.svg")).beside("load.svg", image),
      RuleExample.bad("services: [broker]", listed("↓load.svg\(times)")).beside("load.svg", image),
    ]
  }
}

extension ReportGraph {
  /// Whether it shows so long a time that an incident is no more than a line on it.
  fileprivate var spansDays: Bool {
    switch MuninName(reference.file)?.span {
    case .week, .month, .year: true
    case .day, .period, nil: period.map { $0.count > 3 * 86_400 } ?? false
    }
  }
}

extension GraphReference {
  /// Its times are stated, and are another rule's to judge.
  fileprivate var isBackward: Bool { from != nil && to != nil }
}

extension Finding {
  fileprivate static func undated(_ graph: ReportGraph) -> Finding {
    Finding(
      graph.range,
      "what time \"\(graph.reference.file)\" shows isn't known, so the incident isn't marked on it",
      help: "add \"from\" and \"to\", or save munin's zoomed image, whose name tells them")
  }

  fileprivate static func unplaced(_ graph: ReportGraph) -> Finding {
    Finding(
      graph.range,
      "where \"\(graph.reference.file)\" draws its curves can't be told, so the incident isn't marked on it",
      help: "add plot: [left, top, width, height], in pixels of the image")
  }
}
