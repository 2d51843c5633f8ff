import Incidents
import Pages
import Synchronization

/// Gathers what is published of the reports that are made, and where files tell of them, from many threads.
final class PublishedReports: Sendable {
  private let reports = Mutex<[IncidentID: PublishedReport]>([:])
  private let partLengths = Mutex<[String: [Int]]>([:])

  func note(_ report: PublishedReport) { reports.withLock { $0[report.id] = report } }

  func note(partLengths lengths: [Int], of file: Address) {
    partLengths.withLock { $0[file.path] = lengths }
  }

  /// A file that is as it was.
  func noteKept(_ file: Address, since changes: SiteChanges) {
    guard let lengths = changes.earlier?.site.partLengths[file.path] else { return }
    note(partLengths: lengths, of: file)
  }

  /// With those reports that are as they were.
  func site(of site: Site, since changes: SiteChanges) -> PublishedSite {
    let made = reports.withLock { $0 }
    return PublishedSite(
      frame: changes.frame, actionYears: site.actionYearsDigest, trackerDay: site.trackerDay?.number,
      similarity: site.similarityDigest, history: site.historyDigest, agenda: site.agendaDigest,
      similarities: site.similar.record,
      reports: site.archive.incidents.enumerated().compactMap { place, incident in
        changes.published(place) ?? made[incident.id]
      }, partLengths: partLengths.withLock { $0 })
  }
}
