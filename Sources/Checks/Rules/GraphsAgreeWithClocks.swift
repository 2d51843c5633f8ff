import Diagnostics
import Graphs
import Incidents
import Reports

/// An hour of difference between a graph's clock and the report's puts the incident beside its curve.
struct GraphsAgreeWithClocks: ReportRule {
  let name: RuleName = "graph-clock"
  let level = Level.warning
  let summary = "the times of a graph are those of its file's name and of its red lines"
  let reason =
    "munin writes the clock of the machine that draws, without its zone, so that an hour is soon lost"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.graphs.compactMap { graph in
      guard let period = graph.period else { return nil }
      if case .period(let start, let end)? = MuninName(graph.reference.file)?.span,
        max(abs(start - period.lowerBound), abs(end - period.upperBound)) >= Self.tolerance
      {
        return .misdated(graph, from: start, to: end, report.incident.zone)
      }
      let zone = graph.clock(in: report.incident.zone)
      guard let shift = graph.image?.redLines?.shift(in: period, zone: zone), shift != 0 else { return nil }
      return .shifted(graph, by: shift, zone)
    }
  }

  /// In seconds: times are often written without them.
  private static let tolerance = 60

  var examples: [RuleExample] {
    let file = "load-pinpoint=1393765200,1393776000.svg"
    let image = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"497\" height=\"275\"/>"
    func listed(_ times: String) -> String { "graphs: [{file: \"\(file)\"\(times)}]" }
    return [
      .sample,
      RuleExample.good("services: [broker]", listed("")).beside(file, image),
      RuleExample.good("services: [broker]", listed(", from: 2014-03-02 13:00, to: 2014-03-02 16:00"))
        .beside(file, image),
      RuleExample.bad(
        "services: [broker]", "graphs: [{file: ↓\"\(file)\", from: 2014-03-02 12:00, to: 2014-03-02 15:30}]"
      ).beside(file, image),
    ]
  }
}

extension ReportGraph {
  /// The zone in which its times are stated: that of the report, unless they have an offset of their own.
  fileprivate func clock(in zone: Zone) -> Zone {
    guard let from = reference.from, from.offset != zone.offset(at: from.secondsSince1970) else {
      return zone
    }
    return Zone(offset: from.offset)
  }
}

extension Finding {
  fileprivate static func misdated(_ graph: ReportGraph, from start: Int, to end: Int, _ zone: Zone)
    -> Finding
  {
    func local(_ seconds: Int) -> LocalTime { zone.timestamp(at: seconds, precision: .minute).local }
    return Finding(
      graph.range,
      "the name of \"\(graph.reference.file)\" says that it shows \(local(start)) to \(local(end)), which isn't what \"from\" and \"to\" say",
      help: "leave them out: the name is enough")
  }

  fileprivate static func shifted(_ graph: ReportGraph, by shift: Int, _ zone: Zone) -> Finding {
    Finding(
      graph.range,
      "the red lines of \"\(graph.reference.file)\" stand about \(Span(seconds: abs(shift))) beside round times of \(zone)",
      help: "was it drawn in another zone? write its times with an offset: from: 2014-03-02 13:00+01:00")
  }
}
