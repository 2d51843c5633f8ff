import ChatLogs
import Incidents
import Markdown
import Reports

extension ReportDraft.LogDraft {
  /// Nothing for a report without a log; `logs` are the report's.
  init?(_ report: Report, _ logs: WrittenLogs, _ settings: ArchiveSettings) {
    guard let first = report.logs.first else { return nil }
    self.init(
      title: report.logs.count == 1 ? "Log of \(first.name)" : "Logs",
      lede: HTML { Self.writeLede(report, settings, &$0) }, body: logs.html)
  }

  /// `Full log of #ops`
  var linkText: String { "Full l" + title.dropFirst() }

  private static func writeLede(_ report: Report, _ settings: ArchiveSettings, _ html: inout HTMLWriter) {
    let incident = report.incident
    let lines = report.logs.reduce(0) { count, log in count + log.log.events.count { !log.isHidden($0) } }
    let names = report.logs.map(\.name).joined(separator: ", ")
    html.text(Counting.text(lines, "line"))
    html.raw(" of ")
    html.text(names)
    html.raw(". Times are those of ")
    html.text(incident.zone.name)
    html.raw(".")
    NickNames(report, settings).write(into: &html)
    html.raw(" Back to <a")
    html.attribute("href", Address.log(incident.id).link(to: .incident(incident.id)))
    html.raw(">")
    html.isolated(incident.title)
    html.raw("</a>.")
  }
}
