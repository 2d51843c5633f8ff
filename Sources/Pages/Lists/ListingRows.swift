import Incidents
import Reports

/// The incidents of an archive as all listings show them, as far as they were written before.
struct ListingRows: Sendable {
  private let incidents: [ListedIncident]

  /// None: each is written where it is shown.
  init() { incidents = [] }

  init(_ site: Site) {
    incidents = site.archive.incidents.concurrentMap { ListedIncident($0, in: site) }
  }

  /// By its place in the archive.
  func incident(at place: Int, in site: Site) -> ListedIncident {
    incidents.indices.contains(place)
      ? incidents[place] : ListedIncident(site.archive.incidents[place], in: site)
  }
}
