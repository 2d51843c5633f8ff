import Incidents
import Markdown
import Reports

/// An incident in a sentence, for search engines and previews: its summary, else the first words of its report.
enum IncidentDescription {
  private static let limit = 200

  static func text(_ incident: Incident, _ report: Report) -> String {
    if let summary = incident.summary { return ShortText.cut(summary, to: limit) }
    let prose = report.introduction + (report.section(.impact)?.blocks ?? [])
    let words = prose.first { if case .paragraph = $0.kind { true } else { false } }?.plainText
    return words.map { ShortText.cut($0, to: limit) } ?? incident.title
  }
}
