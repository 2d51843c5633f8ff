import Charts
import Incidents

/// Incidents as marks of charts, with links to their pages.
package struct IncidentMarks {
  private let settings: ArchiveSettings
  private let links: PageLinks
  /// More marks than this are no picture, only ink.
  package static let limit = 600

  package init(_ site: Site, links: PageLinks) {
    settings = site.settings
    self.links = links
  }

  package func mark(_ incident: Incident) -> DatedMark {
    let service = incident.services.first.map { settings.label(of: $0) }
    let facts = [DayText.long(incident.day), incident.severity?.label ?? "not graded", service]
    return DatedMark(
      day: incident.day.number, rank: Self.rank(of: incident.severity),
      title: facts.compactMap(\.self).joined(separator: ", "),
      href: links.address(of: .incident(incident.id)))
  }

  /// The two worst severities have ranks of their own.
  private static func rank(of severity: Severity?) -> Rank {
    guard let severity, !severity.isNearMiss else { return .unranked }
    switch severity.rank {
    case 0: return .high
    case 1: return .medium
    default: return .low
    }
  }
}
