import Incidents
import Markdown
import Reports

/// The logs of a report as their page shows them, and where in that the rows stand: the incident's page has many of
/// them, too.
struct WrittenLogs {
  let html: HTML
  /// Of each log, by the places of its events; nothing for what has no row.
  private let rows: [[WrittenRow?]]

  init(_ report: Report) {
    var rows: [[WrittenRow?]] = []
    html = HTML(capacity: Self.capacity(for: report)) { html in
      for index in report.logs.indices { rows.append(Self.write(report, log: index, &html)) }
    }
    self.rows = rows
  }

  /// Where the row of an event stands.
  func row(of event: Int, inLog log: Int) -> WrittenRow? {
    guard rows.indices.contains(log), rows[log].indices.contains(event) else { return nil }
    return rows[log][event]
  }

  /// A line takes some 200 bytes.
  private static func capacity(for report: Report) -> Int {
    report.logs.reduce(2_048) { bytes, log in bytes + 256 * log.log.events.count }
  }

  private static func write(_ report: Report, log index: Int, _ html: inout HTMLWriter) -> [WrittenRow?] {
    guard let log = report.log(index), var writer = LogWriter(report, log: index) else { return [] }
    html.raw("<section")
    html.attribute("aria-label", log.name)
    ClockWriter.writeAttributes(for: report.incident, into: &html)
    html.raw(">")
    if report.logs.count > 1 { html.element("h2", text: log.name) }
    if let sentence = LogOffset.sentence(log) { html.element("p", class: "small quiet", text: sentence) }
    writer.write(into: &html)
    html.raw("</section>\n")
    return writer.written
  }
}
