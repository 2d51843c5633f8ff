import Incidents
import Pages
import Synchronization

/// Gathers what is published of the reports that are made, from many threads.
final class PublishedReports: Sendable {
  private let reports = Mutex<[IncidentID: PublishedReport]>([:])

  func note(_ report: PublishedReport) { reports.withLock { $0[report.id] = report } }

  /// With those that are as they were.
  func site(of site: Site, since changes: SiteChanges) -> PublishedSite {
    let made = reports.withLock { $0 }
    return PublishedSite(
      frame: changes.frame, actionYears: site.actionYearsDigest, trackerDay: site.trackerDay?.number,
      similarity: site.similarityDigest, history: site.historyDigest, agenda: site.agendaDigest,
      similarities: site.similar.record,
      reports: site.archive.incidents.enumerated().compactMap { place, incident in
        changes.published(place) ?? made[incident.id]
      })
  }
}
