import Diagnostics
import Incidents
import Reports

/// A graph that stops before it began shows nothing.
struct GraphsCoverIncident: ReportRule {
  let name: RuleName = "graph-window"
  let level = Level.warning
  let summary = "the period of a graph, where it is stated, covers the incident"
  let reason = "a graph is evidence only where it shows the time before, during and after"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard let started = report.incident.milestones.started, let resolved = report.incident.milestones.resolved
    else { return [] }
    return report.incident.graphs.compactMap { graph in
      guard let from = graph.from, let to = graph.to else { return nil }
      if from > started { return .uncovered(graph, "begins at \(from.local), after the incident", report) }
      return to < resolved ? .uncovered(graph, "ends at \(to.local), before the incident does", report) : nil
    }
  }

  var examples: [RuleExample] {
    func listed(_ from: String, _ to: String) -> String {
      "graphs: [{file: load.csv, from: \(from), to: \(to)}]"
    }
    let load = "time,load\n2014-03-02T13:00:00Z,1\n"
    return [
      .sample,
      RuleExample.good("services: [broker]", listed("2014-03-02 13:00", "2014-03-02 16:00"))
        .beside("load.csv", load),
      RuleExample.bad("services: [broker]", "↓" + listed("2014-03-02 14:00", "2014-03-02 16:00"))
        .beside("load.csv", load),
      RuleExample.bad("services: [broker]", "↓" + listed("2014-03-02 13:00", "2014-03-02 15:00"))
        .beside("load.csv", load),
    ]
  }
}

extension Finding {
  fileprivate static func uncovered(_ graph: GraphReference, _ fault: String, _ report: Report) -> Finding {
    Finding(
      report.place(ofKey: "graphs"), "the graph \"\(graph.file)\" \(fault)",
      help: "take a graph of the whole time, from an hour before it")
  }
}
