import Incidents

/// What stands at the head of an incident's page, as rows of its search text.
struct SearchHead {
  private let incident: Incident

  init(_ incident: Incident) { self.incident = incident }

  func write(into rows: inout SearchRows) {
    rows.add(.title, incident.title.onOneLine)
    rows.add(.day, DayText.long(incident.day))
    if let severity = incident.severity { rows.add(.severity, severity.label.onOneLine) }
    if let summary = incident.summary { rows.add(.summary, summary.onOneLine) }
    let names =
      incident.services.map(\.rawValue) + incident.tags.map(\.rawValue) + incident.factors.map(\.rawValue)
    rows.add(.names, names.joined(separator: ", ").onOneLine)
  }
}

extension String {
  /// With a space for each line feed.
  fileprivate var onOneLine: String {
    utf8.contains(0x0A) ? String(decoding: utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self) : self
  }
}
