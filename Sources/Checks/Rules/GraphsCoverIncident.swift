import Diagnostics
import Incidents
import Reports

/// A graph that stops before it began shows nothing.
struct GraphsCoverIncident: ReportRule {
  let name: RuleName = "graph-window"
  let level = Level.warning
  let summary = "the period of a graph, where it is known, covers the incident"
  let reason = "a graph is evidence only where it shows the time before, during and after"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard let started = report.incident.milestones.started else { return [] }
    return report.graphs.compactMap { graph in
      guard let from = graph.reference.from, let to = graph.reference.to else { return nil }
      if from >= to { return .backward(graph, from, to) }
      if from > started { return .uncovered(graph, "begins at \(from.local), after the incident began") }
      guard let resolved = report.incident.milestones.resolved, to < resolved else { return nil }
      return .uncovered(graph, "ends at \(to.local), before the incident does")
    }
  }

  var examples: [RuleExample] {
    let load = "time,load\n2014-03-02T13:00:00Z,1\n2014-03-02T16:00:00Z,1\n"
    func good(_ graph: String) -> RuleExample {
      RuleExample.good("services: [broker]", "graphs: [\(graph)]").beside("load.csv", load)
    }
    func bad(_ graph: String) -> RuleExample {
      RuleExample.bad("services: [broker]", "graphs: [\(graph)]").beside("load.csv", load)
    }
    return [
      .sample, good("load.csv"), good("{file: load.csv, from: 2014-03-02 13:30, to: 2014-03-02 15:30}"),
      bad("{file: ↓load.csv, from: 2014-03-02 14:00, to: 2014-03-02 16:00}"),
      bad("{file: ↓load.csv, from: 2014-03-02 13:00, to: 2014-03-02 15:00}"),
      bad("{file: ↓load.csv, from: 2014-03-02 16:00, to: 2014-03-02 13:00}"),
    ]
  }
}

extension Finding {
  fileprivate static func uncovered(_ graph: ReportGraph, _ fault: String) -> Finding {
    Finding(
      graph.range, "the graph \"\(graph.reference.file)\" \(fault)",
      help: "take a graph of the whole time, from an hour before it")
  }

  fileprivate static func backward(_ graph: ReportGraph, _ from: Timestamp, _ to: Timestamp) -> Finding {
    Finding(
      graph.range,
      "the graph \"\(graph.reference.file)\" ends at \(to.local), and begins only at \(from.local)",
      help: "swap \"from\" and \"to\", or mend one of them")
  }
}
