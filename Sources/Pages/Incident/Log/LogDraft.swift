import ChatLogs
import Markdown
import Reports

extension ReportDraft.LogDraft {
  /// Nothing for a report without a log.
  init?(_ report: Report) {
    guard let first = report.logs.first else { return nil }
    self.init(
      title: report.logs.count == 1 ? "Log of \(first.name)" : "Logs",
      lede: HTML { Self.writeLede(report, &$0) },
      body: HTML(capacity: Self.capacity(for: report)) { Self.writeBody(report, &$0) })
  }

  /// `Full log of #ops`
  var linkText: String { "Full l" + title.dropFirst() }

  /// A line takes some 260 bytes.
  private static func capacity(for report: Report) -> Int {
    report.logs.reduce(2_048) { bytes, log in bytes + 320 * log.log.events.count }
  }

  private static func writeLede(_ report: Report, _ html: inout HTMLWriter) {
    let incident = report.incident
    let lines = report.logs.reduce(0) { count, log in count + log.log.events.count { !log.isHidden($0) } }
    let names = report.logs.map(\.name).joined(separator: ", ")
    html.text(
      "\(Counting.text(lines, "line")) of \(names). Times are those of \(incident.zone.name). Back to ")
    html.raw("<a")
    html.attribute("href", Address.log(incident.id).link(to: .incident(incident.id)))
    html.raw(">")
    html.text(incident.title)
    html.raw("</a>.")
  }

  private static func writeBody(_ report: Report, _ html: inout HTMLWriter) {
    for index in report.logs.indices {
      guard let log = report.log(index), var writer = LogWriter(report, log: index) else { continue }
      html.raw("<section")
      html.attribute("aria-label", log.name)
      html.attribute("data-zone", report.incident.zone.name)
      html.raw(">")
      if report.logs.count > 1 { html.element("h2", text: log.name) }
      if let sentence = LogOffset.sentence(log) { html.element("p", class: "small quiet", text: sentence) }
      writer.write(into: &html)
      html.raw("</section>\n")
    }
  }
}
