import Incidents
import Reports

/// An archive as a site: what spans all pages, worked out once.
package struct Site: Sendable {
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
  private(set) var rows = ListingRows()

  package init(_ archive: Archive, contents: ArchiveContents) {
    self.archive = archive
    self.contents = contents
    preventions = archive.preventedBy
    backlinks = archive.backlinks
    relations = Relations(archive)
    listings = Listings(archive)
  }

  /// The same with the rows of listings written, for who is going to make all pages.
  func writingRows() -> Site {
    var site = self
    site.rows = ListingRows(self)
    return site
  }

  package var settings: ArchiveSettings { archive.settings }
  package var today: Day { archive.today }
  var context: ReportContext { ReportContext(settings, today: today) }
}
