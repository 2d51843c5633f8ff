import Charts
import Graphs
import Incidents
import Reports

/// The graph that mattered, as a row of the incident's axis: of the first listed one with data of the incident, the series that
/// moved the most.
struct MeasuredRow {
  let series: AxisSeries

  init?(_ report: Report, from start: Timestamp, to end: Timestamp) {
    guard report.graphs.contains(where: { $0.data != nil }) else { return nil }
    let moments = IncidentMoments(report)
    for graph in report.graphs {
      guard let data = graph.data, let incident = GraphWindow(graph, moments)?.incident,
        let finding = GraphFinding(data, during: incident), finding.course != .stayed
      else { continue }
      series = Self.series(of: graph, data, data.series[finding.series], start, end)
      return
    }
    return nil
  }

  private static func series(
    of graph: ReportGraph, _ data: GraphData, _ measured: MeasuredSeries, _ start: Timestamp, _ end: Timestamp
  ) -> AxisSeries {
    let span = start.secondsSince1970...end.secondsSince1970
    let points = zip(data.times, measured.values).compactMap { time, value in
      span.contains(time) && value != .infinity
        ? AxisSeries.Point(time - start.secondsSince1970, value.isFinite ? value : nil) : nil
    }
    let name = measured.name.isEmpty ? GraphCaption(graph, title: "").text : measured.name
    return AxisSeries(
      name: name, unit: SeriesMeasure(data, GraphSubject(ofFile: graph.reference.file)).unit, points: points)
  }
}
