import Incidents
import Markdown
import Reports

/// The logs of a report as their page shows them, and where in that the rows stand: the incident's page has many of
/// them, too.
struct WrittenLogs {
  let html: HTML
  /// Of each log, by the places of its events, where the row stands but for the tag that begins it; empty for what has
  /// none.
  private let rows: [[Range<Int>]]

  init(_ report: Report) {
    var rows: [[Range<Int>]] = []
    html = HTML(capacity: Self.capacity(for: report)) { html in
      for index in report.logs.indices { rows.append(Self.write(report, log: index, &html)) }
    }
    self.rows = rows
  }

  /// Quotes the row of an event, or returns false where it has none.
  func quoteRow(of event: Int, inLog log: Int, into html: inout HTMLWriter) -> Bool {
    guard rows.indices.contains(log), rows[log].indices.contains(event), !rows[log][event].isEmpty else {
      return false
    }
    html.quote(rows[log][event])
    return true
  }

  /// A line takes some 260 bytes.
  private static func capacity(for report: Report) -> Int {
    report.logs.reduce(2_048) { bytes, log in bytes + 320 * log.log.events.count }
  }

  private static func write(_ report: Report, log index: Int, _ html: inout HTMLWriter) -> [Range<Int>] {
    guard let log = report.log(index), var writer = LogWriter(report, log: index) else { return [] }
    html.raw("<section")
    html.attribute("aria-label", log.name)
    html.attribute("data-zone", report.incident.zone.name)
    html.raw(">")
    if report.logs.count > 1 { html.element("h2", text: log.name) }
    if let sentence = LogOffset.sentence(log) { html.element("p", class: "small quiet", text: sentence) }
    writer.write(into: &html)
    html.raw("</section>\n")
    return writer.places
  }
}
