import ChatLogs
import Incidents
import Markdown
import Reports

/// The section "Timeline": what the author says of it, the choice of what to see, the timeline, and graphs shown nowhere else.
struct TimelineSection {
  private let report: Report
  private let text: ReportText
  private let groups: [TimelineGroup]
  private let logs: WrittenLogs
  private let graphs: TimelineGraphs

  init(
    _ report: Report, text: ReportText, groups: [TimelineGroup], logs: WrittenLogs, graphs: TimelineGraphs
  ) {
    self.report = report
    self.text = text
    self.groups = groups
    self.logs = logs
    self.graphs = graphs
  }

  func write(_ heading: SectionHeading, into html: inout HTMLWriter) {
    html.raw("<section")
    html.attribute("aria-labelledby", heading.id)
    ClockWriter.writeAttributes(for: report.incident, into: &html)
    html.raw(" class=\"tlbox\">")
    heading.write(text, into: &html)
    for anchor in lostAnchors {
      html.raw("<span")
      html.attribute("id", anchor)
      html.raw("></span>")
    }
    text.writeProse(report.timelineProse, into: &html)
    writeOffsets(&html)
    if groups.isEmpty {
      html.raw("<p class=\"quiet\">Nothing is recorded yet.</p>\n")
    } else {
      html.raw(Self.tools)
      var writer = TimelineWriter(report, text: text, logs: logs, graphs: graphs)
      writer.write(groups, into: &html)
    }
    writeLooseGraphs(&html)
    html.raw("</section>\n")
  }

  /// What works without scripts; a script fills the clock.
  private static let tools: StaticString = """
    <form class="tools"><fieldset><legend class="vh">Show</legend>\
    <label><input type="radio" name="f" id="F-all" checked>Everything</label>\
    <label><input type="radio" name="f" id="F-key">Key moments</label>\
    <label><input type="radio" name="f" id="F-talk">Conversation</label></fieldset>\
    <span class="seg" id="Clock" hidden></span></form>

    """

  /// Those that show no moment of the timeline; where it is empty, all.
  private func writeLooseGraphs(_ html: inout HTMLWriter) {
    let loose = graphs.loose + (groups.isEmpty ? graphs.placed.map(\.graph) : [])
    guard !loose.isEmpty else { return }
    html.raw("<h3>Graphs</h3>\n")
    for graph in loose { text.figures.writeFigure(graph, into: &html) }
  }

  /// Clocks that were wrong.
  private func writeOffsets(_ html: inout HTMLWriter) {
    for log in report.logs {
      guard let sentence = LogOffset.sentence(log) else { continue }
      html.element("p", class: "small quiet", text: sentence)
      html.raw("\n")
    }
  }

  /// Headings that became days of the timeline, and those of further sections of it: links may still name them.
  private var lostAnchors: [String] {
    let shown = Set((report.timelineProse + report.entries.flatMap(\.blocks)).map(\.range.start))
    let sections = report.sections.filter { $0.kind == .timeline }
    let places = sections.dropFirst().map(\.range.start) + sections.flatMap(\.blocks).map(\.range.start)
    return places.filter { !shown.contains($0) }.compactMap { report.anchors.headings[$0] }
  }
}
