import Incidents
import Reports

/// An archive as a site: what spans all pages, worked out once. A class, since all pages share the one: each would else
/// count its references to everything that it holds.
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
  /// What listings show of incidents and actions, as far as it was written before.
  let rows: ListingRows
  /// What all pages say of the archive below them.
  let footer: String

  package init(_ archive: Archive, contents: ArchiveContents) {
    self.archive = archive
    self.contents = contents
    preventions = archive.preventedBy
    backlinks = archive.backlinks
    relations = Relations(archive)
    listings = Listings(archive)
    rows = ListingRows()
    footer = "\(ArchiveLede.size(of: archive)) As of \(DayText.long(archive.today))."
  }

  /// The same with the rows of listings written.
  private init(writingRowsOf site: Site) {
    archive = site.archive
    contents = site.contents
    preventions = site.preventions
    backlinks = site.backlinks
    relations = site.relations
    listings = site.listings
    rows = ListingRows(site)
    footer = site.footer
  }

  /// The same with the rows of listings written, for who is going to make all pages.
  func writingRows() -> Site { Site(writingRowsOf: self) }

  package var settings: ArchiveSettings { archive.settings }
  package var today: Day { archive.today }
  var context: ReportContext { ReportContext(settings, today: today) }
}
