import Charts
import Incidents
import Reports

/// What listings share, as far as it was made before: the incidents of an archive as all of them show them, and the months
/// of their strips.
struct ListingRows: Sendable {
  private let incidents: [ListedIncident]
  /// By their number.
  private let strips: [Int: StripMonths]

  /// None: each is written where it is shown.
  init() {
    incidents = []
    strips = [:]
  }

  init(_ site: Site) {
    incidents = site.archive.incidents.concurrentMap { ListedIncident($0, in: site) }
    let counts = Set(site.listings.all.compactMap { $0.months(in: site)?.count })
    strips = Dictionary(
      uniqueKeysWithValues: counts.map { ($0, StripMonths($0, lastDay: site.today.number)) })
  }

  /// By its place in the archive.
  func incident(at place: Int, in site: Site) -> ListedIncident {
    incidents.indices.contains(place)
      ? incidents[place] : ListedIncident(site.archive.incidents[place], in: site)
  }

  func strip(of months: RecentMonths, in site: Site) -> StripMonths {
    strips[months.count] ?? StripMonths(months.count, lastDay: site.today.number)
  }
}
