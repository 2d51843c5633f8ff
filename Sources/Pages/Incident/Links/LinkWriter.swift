import Incidents
import Markdown
import Reports

/// Says where the links of a report lead to, as seen from the incident's page. A class, since it knows all of the report
/// and whoever writes a text has it.
final class LinkWriter {
  let report: Report
  let graphs: GraphPlaces
  /// Of each log, by the places of its events, whether the page shows them.
  private let shown: [[Bool]]

  init(report: Report, graphs: GraphPlaces, shown: [[Bool]]) {
    self.report = report
    self.graphs = graphs
    self.shown = shown
  }

  /// Nothing for what has no place in the site: only the words of such a link are kept.
  func address(of destination: String) -> String? {
    switch report.targets[destination] {
    case .web: destination
    case .anchor(let fragment): ownAddress(fragment)
    case .log(let log, let lines): logAddress(log, lines: lines)
    case .incident(let other, let fragment): other == id ? ownAddress(fragment ?? "") : nil
    case .attachment(let file):
      graphs.id(of: file).flatMap { page.link(to: page, fragment: $0) } ?? address(ofFile: file)
    case .page(let name, let fragment): page.link(to: .page(name), fragment: fragment)
    case .forbidden, .missing, .outside, .unpublished, nil: nil
    }
  }

  /// The gap for a link to another incident, of which only the archive knows where it is now.
  func gap(of destination: String) -> Int? {
    guard case .incident(let other, let fragment) = report.targets[destination], other != id else {
      return nil
    }
    return report.incident.links.firstIndex { $0.target == other && $0.fragment == fragment }
      .map { ReportGap.link($0).number }
  }

  /// A file beside the page, if it is published.
  func address(ofFile file: String) -> String? {
    guard report.incident.attachments.contains(file) else { return nil }
    return page.link(to: .attachment(file, of: id))
  }

  /// A range leads to its first line that isn't hidden.
  func logAddress(_ log: Int, lines range: ClosedRange<Int>?) -> String? {
    guard let curated = report.log(log) else { return nil }
    guard let range else { return page.link(to: .log(id)) }
    guard let event = curated.events(inLines: range).first else { return nil }
    let anchor = LogAnchor(curated.reference, isFirst: log == 0)
      .name(ofLine: curated.log.events[event].line)
    let isHere = shown.indices.contains(log) && shown[log].indices.contains(event) && shown[log][event]
    return page.link(to: isHere ? page : .log(id), fragment: anchor)
  }

  private var id: IncidentID { report.incident.id }

  private var page: Address { .incident(id) }

  private func ownAddress(_ fragment: String) -> String? {
    if fragment.isEmpty { return page.link(to: .incident(id)) }
    if report.anchors.names.contains(fragment) {
      return page.link(to: .incident(id), fragment: fragment)
    }
    return report.anchors.logLine(fragment).flatMap { logAddress($0.log, lines: $0.line) }
  }
}
