import Incidents
import Reports

/// An archive as a site: what spans all pages, worked out once.
package struct Site: Sendable {
  package let archive: Archive
  package let contents: ArchiveContents
  package let byService: [ServiceName: [Incident]]
  package let byTag: [TagName: [Incident]]
  package let byFactor: [FactorName: [Incident]]
  package let byYear: [Int: [Incident]]
  /// The later incidents that an action could have prevented, oldest first.
  package let preventions: [ActionID: [Prevention]]
  /// What refers to an incident.
  package let backlinks: [IncidentID: [Backlink]]
  package let relations: Relations
  /// What has a page of its incidents: services, tags, factors, severities, years.
  package let listings: Listings

  package init(_ archive: Archive, contents: ArchiveContents) {
    self.archive = archive
    self.contents = contents
    byService = archive.incidentsByService
    byTag = archive.incidentsByTag
    byFactor = archive.incidentsByFactor
    byYear = archive.incidentsByYear
    preventions = archive.preventedBy
    backlinks = archive.backlinks
    relations = Relations(archive)
    listings = Listings(archive)
  }

  package var settings: ArchiveSettings { archive.settings }
  package var today: Day { archive.today }
  var context: ReportContext { ReportContext(settings, today: today) }
}
