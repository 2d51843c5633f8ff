import ChatLogs
import Incidents
import Markdown
import Reports

/// All that was said in the logs of an incident, but for what is hidden.
package struct LogPage: ReportPage {
  package let incident: Incident

  package init(_ incident: Incident) { self.incident = incident }

  package var address: Address { .log(incident.id) }

  /// Nothing without a log.
  package func content(of report: Report, in site: Site) -> PageContent? {
    guard let first = report.logs.first else { return nil }
    let name = report.logs.count == 1 ? "Log of \(first.name)" : "Logs"
    var content = PageContent(.log)
    content.add("title", text: "\(name): \(incident.title)")
    content.add("description", text: "\(name), \(DayText.long(incident.day)): \(incident.title)")
    content.add("kicker") { IncidentKicker(incident, in: site, on: address).write(into: &$0) }
    content.add("heading") { $0.text(name) }
    content.add("lede") { writeLede(report, &$0) }
    content.add("body") { writeBody(report, &$0) }
    return content
  }

  private func writeLede(_ report: Report, _ html: inout HTMLWriter) {
    let lines = report.logs.reduce(0) { count, log in count + log.log.events.count { !log.isHidden($0) } }
    let names = report.logs.map(\.name).joined(separator: ", ")
    html.text(
      "\(Counting.text(lines, "line")) of \(names). Times are those of \(incident.zone.name). Back to ")
    html.raw("<a")
    html.attribute("href", address.link(to: .incident(incident.id)))
    html.raw(">")
    html.text(incident.title)
    html.raw("</a>.")
  }

  private func writeBody(_ report: Report, _ html: inout HTMLWriter) {
    for index in report.logs.indices {
      guard let log = report.log(index), var writer = LogWriter(report, log: index) else { continue }
      html.raw("<section")
      html.attribute("aria-label", log.name)
      html.attribute("data-zone", incident.zone.name)
      html.raw(">")
      if report.logs.count > 1 { html.element("h2", text: log.name) }
      if let sentence = LogOffset.sentence(log) { html.element("p", class: "small quiet", text: sentence) }
      writer.write(into: &html)
      html.raw("</section>\n")
    }
  }
}
