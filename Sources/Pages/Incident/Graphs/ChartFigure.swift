import Bytes
import Charts
import Graphs
import Incidents
import Markdown
import Reports

/// A graph drawn from its numbers: what to see in it, the drawing with the incident shaded, and the numbers.
struct ChartFigure {
  private let graph: ReportGraph
  private let data: GraphData
  private let subject: GraphSubject
  private let measure: SeriesMeasure
  private let window: GraphWindow
  /// The places of the times that lie in the graph's period.
  private let times: Range<Int>
  /// What to see.
  private let finding: String?
  private let moments: IncidentMoments
  private let zone: Zone

  /// Nothing for a graph without data, or with data of one moment only.
  init?(_ graph: ReportGraph, _ moments: IncidentMoments) {
    guard let data = graph.data, let window = GraphWindow(graph, moments) else { return nil }
    self.graph = graph
    self.data = data
    self.window = window
    self.moments = moments
    zone = moments.zone
    subject = GraphSubject(ofFile: graph.reference.file)
    let measure = SeriesMeasure(data, subject)
    self.measure = measure
    times = data.places(in: window.period)
    finding = window.incident.flatMap {
      FindingSentence(data, during: $0, measure: measure, zone: moments.zone).text
    }
  }

  /// `title` is what the text calls it, if it is shown there. `dataAddress` leads to the file, where it is published.
  func write(id: String?, title: String, dataAddress: String?, into html: inout HTMLWriter) {
    let caption = GraphCaption(graph, title: title)
    html.raw("<figure class=\"graph\"")
    html.attribute("id", id)
    html.raw("><figcaption><b>")
    html.text(caption.text)
    html.raw("</b>")
    if let finding {
      html.raw(" ")
      html.text(finding)
    }
    html.raw("</figcaption>\n")
    html.escaped { chart(caption.text).write(.wide, .narrow, into: &$0) }
    html.raw("\n")
    MomentList(window: window, moments: moments).write(into: &html)
    writeNumbers(caption.text, dataAddress, &html)
    html.raw("</figure>\n")
  }

  private func writeNumbers(_ caption: String, _ address: String?, _ html: inout HTMLWriter) {
    html.raw("<details><summary>The numbers</summary>")
    NumberTable(data, times: times, zone: zone).write(label: "The numbers: \(caption)", into: &html)
    if let address {
      html.raw("<p class=\"small\"><a")
      html.attribute("href", address)
      html.raw(">")
      html.text(graph.reference.file)
      html.raw("</a></p>")
    }
    html.raw("</details>\n")
  }

  private func chart(_ caption: String) -> SeriesChart {
    let start = window.period.lowerBound
    return SeriesChart(
      start: start + zone.offset(at: start), seconds: window.period.count,
      times: data.times[times].map { $0 - start },
      lines: drawn.map { SeriesChart.Line($0.name, values: Array($0.values[times])) }, style: style,
      unit: measure.unit, isBinary: measure.isBinary,
      window: window.incident.map { $0.lowerBound - start...$0.upperBound - start },
      windowLabel: windowLabel, shortWindowLabel: "Incident", marks: marks,
      clockChanges: zone.clockChanges(from: start, to: window.period.upperBound), label: label(caption))
  }

  /// Of what has parts of a whole, the parts alone: what lies across them is in the numbers.
  private var drawn: [MeasuredSeries] { isWhole ? parts : data.series }

  private var parts: [MeasuredSeries] { data.series.filter { subject.parts.contains($0.name) } }

  private var isWhole: Bool { parts.count > 1 }

  private var style: SeriesChart.Style { isWhole ? .stacked : data.series.count == 1 ? .area : .line }

  private var windowLabel: String {
    guard let incident = moments.window else { return "" }
    let clock = MomentClock(zone, speakingOf: incident.lowerBound.secondsSince1970)
    let (start, end) = (clock.text(incident.lowerBound), clock.text(incident.upperBound))
    guard moments.hasEnd else { return "Incident since \(start)" }
    return "Incident \(start)\(end.contains(" ") ? " – " : "–")\(end)"
  }

  private var marks: [SeriesChart.Mark] {
    let start = window.period.lowerBound
    let milestones = window.milestones.map { milestone, time, _ in
      SeriesChart.Mark(
        .milestone, second: time.secondsSince1970 - start, label: milestone.label,
        title: "\(time.local.clock) \(milestone.label)")
    }
    let deploys = moments.deploys.filter { window.period.contains($0.time.secondsSince1970) }
      .map { time, alert in
        let told = zone.timestamp(at: time.secondsSince1970, precision: .minute)
        return SeriesChart.Mark(
          .deploy, second: time.secondsSince1970 - start, label: alert.service ?? "Deploy",
          title: "\(told.local.clock) \(ShortText.cut(alert.text, to: 120))")
      }
    return milestones + deploys
  }

  /// The picture in words.
  private func label(_ caption: String) -> String {
    let names = drawn.prefix(8).map(\.name).filter { !$0.isEmpty }
    let series =
      names.isEmpty ? "" : ": \(names.joined(separator: ", "))\(drawn.count > 8 ? " and more" : "")"
    return "\(caption)\(series). \(finding ?? "") The numbers are in the table."
  }
}

extension GraphData {
  /// The places of the times in a period, both ends with it.
  fileprivate func places(in period: Range<Int>) -> Range<Int> {
    let first = times.firstIndex { $0 >= period.lowerBound } ?? times.endIndex
    let end = times.firstIndex { $0 > period.upperBound } ?? times.endIndex
    return first..<max(first, end)
  }
}
