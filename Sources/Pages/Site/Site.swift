import Bytes
import Incidents
import Reports

/// An archive as a site: what spans all pages, worked out once, and shared by all who make pages.
package final class Site: Sendable {
  package let archive: Archive
  package let contents: ArchiveContents
  /// The later incidents that an action could have prevented, oldest first.
  package let preventions: [ActionID: [Prevention]]
  /// What refers to an incident.
  package let backlinks: [IncidentID: [Backlink]]
  package let relations: Relations
  /// What has a page of its incidents: services, tags, factors, severities, years.
  package let listings: Listings
  let actionYears: ActionYears
  /// What listings show of incidents and actions, as far as it was written before.
  let rows: ListingRows
  let mastheads = Mastheads()

  package init(_ archive: Archive, contents: ArchiveContents) {
    self.archive = archive
    self.contents = contents
    preventions = archive.preventedBy
    backlinks = archive.backlinks
    relations = Relations(archive)
    listings = Listings(archive)
    actionYears = ActionYears(archive)
    rows = ListingRows()
  }

  private init(_ site: Site, rows: ListingRows) {
    archive = site.archive
    contents = site.contents
    preventions = site.preventions
    backlinks = site.backlinks
    relations = site.relations
    listings = site.listings
    actionYears = site.actionYears
    self.rows = rows
  }

  /// The same with the rows of listings written, for who is going to make these pages.
  func writingRows(for pages: [ListingPage]) -> Site { Site(self, rows: ListingRows(self, for: pages)) }

  package var settings: ArchiveSettings { archive.settings }
  package var today: Day { archive.today }

  /// The day, in the archive's zone, on which the tracker told the states of actions that the ledger has; nothing where it
  /// never did.
  package var trackerDay: Day? {
    archive.ledger.asOf.map { settings.zone.timestamp(at: $0, precision: .second).local.day }
  }

  /// Of what stands above and below every page.
  package var frameDigest: UInt64 {
    let masthead = mastheads.masthead(of: .index, PageLinks(from: .index, in: self), in: self)
    return [masthead.navigation, masthead.footer].reduce(Checksum.of("")) { sum, html in
      html.bytes.withUnsafeBytes { Checksum.of($0, seed: sum) }
    }
  }

  /// Of the years to which every page of actions links.
  package var actionYearsDigest: UInt64 { Checksum.of("\(actionYears.years)") }

  /// From the report, read again; nothing where it is gone or no longer right.
  package func draft(of incident: Incident) -> ReportDraft? {
    contents.report(of: incident).map {
      ReportDraft($0.tracked(by: contents.ledger, contents.settings), in: context)
    }
  }

  var context: ReportContext { ReportContext(settings, today: today) }
}
