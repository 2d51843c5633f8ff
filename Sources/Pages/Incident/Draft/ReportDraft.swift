import Markdown
import Reports

/// What the pages of a report say that depends on the report alone. It is written while the report is at hand, so that
/// each report is read once; what only the whole archive knows is left open as gaps.
package struct ReportDraft: Sendable {
  /// Of the incident's page, for search engines.
  package var description: String
  /// Of the incident's page, for the list of its places.
  package var headings: [Heading]
  /// Empty where there is nothing to draw.
  package var axis: HTML
  /// The middle of the incident's page. It quotes rows of the log's body.
  package var body: HTML
  /// What the stakeholders' summary tells of the impact.
  package var impact: HTML
  /// Nothing without a log.
  package var log: LogDraft?
  package var search = SearchText()

  package struct Heading: Hashable, Sendable {
    package let id: String
    package let title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  package struct LogDraft: Sendable {
    package var title: String
    package var lede: HTML
    package var body: HTML

    package init(title: String, lede: HTML, body: HTML) {
      self.title = title
      self.lede = lede
      self.body = body
    }
  }

  package init(
    description: String, headings: [Heading], axis: HTML, body: HTML, impact: HTML, log: LogDraft?
  ) {
    self.description = description
    self.headings = headings
    self.axis = axis
    self.body = body
    self.impact = impact
    self.log = log
  }

  package init(_ report: Report, in context: ReportContext) {
    let places = GraphPlaces(report)
    let graphs = TimelineGraphs(report, places)
    let arrangement = TimelineArrangement(report, graphs)
    let outline = IncidentOutline(report)
    let links = LinkWriter(report: report, graphs: places, shown: arrangement.shown)
    let logs = WrittenLogs(report)
    let body = IncidentBody(
      report: report, context: context, text: ReportText(report, links: links), groups: arrangement.groups,
      logs: logs, graphs: graphs)
    let rows = arrangement.shown.reduce(0) { rows, shown in rows + shown.count { $0 } }
    self.init(
      description: IncidentDescription.text(report.incident, report),
      headings: outline.parts.compactMap(\.heading).map { Heading(id: $0.id, title: $0.title) },
      axis: HTML(capacity: 32_768) { AxisFigure(report, arrangement)?.write(into: &$0) },
      body: HTML(capacity: Self.capacity(for: report, rows: rows)) { body.write(outline, into: &$0) },
      impact: HTML { StakeholderText(report).write(report.section(.impact)?.blocks ?? [], into: &$0) },
      log: LogDraft(report, logs, context.settings))
    search = SearchText(report, shown: arrangement.shown)
  }

  /// Of the body: lines of chat are quoted.
  private static func capacity(for report: Report, rows: Int) -> Int {
    8_192 + report.source.bytes.count + 64 * rows
  }
}
