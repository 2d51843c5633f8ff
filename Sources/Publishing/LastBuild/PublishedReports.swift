import Incidents
import Pages
import Synchronization

/// Gathers what is published of each report, from many threads.
final class PublishedReports: Sendable {
  private let reports = Mutex<[IncidentID: PublishedReport]>([:])

  func note(_ report: PublishedReport) { reports.withLock { $0[report.id] = report } }

  func site(of site: Site, frame: UInt64) -> PublishedSite {
    let reports = reports.withLock { $0 }
    return PublishedSite(
      frame: frame, actionYears: site.actionYearsDigest, trackerDay: site.trackerDay?.number,
      similarity: site.similarityDigest, history: site.historyDigest,
      reports: site.archive.incidents.compactMap { reports[$0.id] })
  }
}
