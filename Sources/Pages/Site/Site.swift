import Bytes
import Incidents
import Reports

/// An archive as a site: what spans all pages, worked out once, and shared by all who make pages.
package final class Site: Sendable {
  package let archive: Archive
  package let contents: ArchiveContents
  package let audience: Audience
  /// What became of the reports; nothing where nobody asked git.
  private let histories: ArchiveHistory?
  private let historyDigests: [IncidentID: UInt64]
  /// Of what became of all reports.
  package let historyDigest: UInt64
  /// The later incidents that an action could have prevented, oldest first.
  package let preventions: [ActionID: [Prevention]]
  /// What refers to an incident.
  package let backlinks: [IncidentID: [Backlink]]
  package let relations: Relations
  /// Not every command asks what is alike.
  private let similarities: Once<(incidents: SimilarIncidents, digest: UInt64)>
  /// What has a page of its incidents: services, tags, factors, severities, years.
  package let listings: Listings
  let actionYears: ActionYears
  /// What listings show of incidents and actions, as far as it was written before.
  let rows: ListingRows
  let mastheads = Mastheads()
  let trends: Trends

  /// For stakeholders `archive` knows no more than they may.
  package init(
    _ archive: Archive, contents: ArchiveContents, for audience: Audience = .team,
    history: ArchiveHistory? = nil
  ) {
    self.archive = archive
    self.contents = audience == .team ? contents : contents.keeping(archive.incidents, [])
    self.audience = audience
    histories = history
    let words = AmendmentWords(archive.settings)
    var digests: [IncidentID: UInt64] = [:]
    if let history {
      for incident in archive.incidents {
        digests[incident.id] = history[incident.id].map { Self.digest($0, words) }
      }
    }
    historyDigests = digests
    historyDigest = digests.isEmpty ? 0 : archive.incidents.reduce(0) { Self.mixed($0, digests[$1.id] ?? 0) }
    preventions = archive.preventedBy
    backlinks = archive.backlinks
    relations = Relations(archive)
    similarities = Once()
    listings = Listings(archive)
    actionYears = ActionYears(archive)
    rows = ListingRows()
    trends = Trends()
  }

  private init(_ site: Site, rows: ListingRows) {
    archive = site.archive
    contents = site.contents
    audience = site.audience
    histories = site.histories
    historyDigests = site.historyDigests
    historyDigest = site.historyDigest
    preventions = site.preventions
    backlinks = site.backlinks
    relations = site.relations
    similarities = site.similarities
    listings = site.listings
    actionYears = site.actionYears
    trends = site.trends
    self.rows = rows
  }

  private static func mixed(_ sum: UInt64, _ digest: UInt64) -> UInt64 {
    (sum ^ digest) &* 0x9E37_79B9_7F4A_7C15
  }

  /// The same with the rows of listings written, for who is going to make these pages.
  func writingRows(for pages: [ListingPage]) -> Site { Site(self, rows: ListingRows(self, for: pages)) }

  package var settings: ArchiveSettings { archive.settings }
  package var today: Day { archive.today }

  package var similar: SimilarIncidents { similarity.incidents }

  /// Of what is like each of all incidents.
  package var similarityDigest: UInt64 { similarity.digest }

  /// Takes what was found to be alike before, in an archive that is the same in all on which that depends; to be called before
  /// anybody asks.
  package func recall(_ similar: SimilarIncidents, digest: UInt64) {
    _ = similarities.value { (similar, digest) }
  }

  private var similarity: (incidents: SimilarIncidents, digest: UInt64) {
    similarities.value {
      let similar = SimilarIncidents(archive)
      let digest = archive.incidents.indices.reduce(similar.scoreDigest) {
        Self.mixed($0, similar.digest(ofPlace: $1))
      }
      return (similar, digest)
    }
  }

  /// The day, in the archive's zone, on which the tracker told the states of actions that the ledger has; nothing where it
  /// never did.
  package var trackerDay: Day? {
    archive.ledger.asOf.map { settings.zone.timestamp(at: $0, precision: .second).local.day }
  }

  /// Of what stands above and below every page, and of which pages somebody wrote: any page may lead to one of those.
  package var frameDigest: UInt64 {
    let masthead = mastheads.masthead(of: .index, PageLinks(from: .index, in: self), in: self)
    let sum = [masthead.navigation, masthead.footer].reduce(Checksum.of("")) { sum, html in
      html.bytes.withUnsafeBytes { Checksum.of($0, seed: sum) }
    }
    return contents.pages.reduce(sum) { Checksum.of($1.name, seed: $0) }
  }

  /// Of the years to which every page of actions links.
  package var actionYearsDigest: UInt64 { Checksum.of("\(actionYears.years)") }

  /// Of what the next meeting speaks of that is no incident.
  package var agendaDigest: UInt64 {
    var packer = Packer()
    packer.append(archive.meetings)
    packer.append(archive.waiting)
    packer.append(archive.drafts)
    return packer.checksum()
  }

  /// What became of a report, where it is known.
  package func history(of incident: Incident) -> ReportHistory? { histories?[incident.id] }

  /// Of what became of a report.
  package func historyDigest(of incident: Incident) -> UInt64 {
    historyDigests.isEmpty ? 0 : historyDigests[incident.id] ?? 0
  }

  private static func digest(_ history: ReportHistory, _ words: AmendmentWords) -> UInt64 {
    history.amendments.reduce(Checksum.of(history.published.rfc3339)) { sum, amendment in
      Checksum.of("\(amendment.moment.rfc3339) \(words.text(amendment)) \(amendment.reason)", seed: sum)
    }
  }

  /// From the report, read again; nothing where it is gone or no longer right.
  package func draft(of incident: Incident) -> ReportDraft? {
    report(of: incident).map { ReportDraft($0, in: context) }
  }

  /// The report, read again, with its actions as the tracker has them.
  package func report(of incident: Incident) -> Report? {
    contents.report(of: incident)?.tracked(by: contents.ledger, contents.settings)
  }

  package var context: ReportContext { ReportContext(settings, today: today) }
}
