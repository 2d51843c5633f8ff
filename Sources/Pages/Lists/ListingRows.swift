import Charts
import Incidents
import Markdown
import Reports

/// What listings share, as far as it was made before: the incidents and the open actions of an archive as all of them show
/// them, and the months of their strips.
struct ListingRows: Sendable {
  /// By their places in the archive; nothing for those that aren't shown.
  private let incidents: [ListedIncident?]
  /// By the addresses of their listings.
  private let open: [Address: OpenActions]
  private let actions: [ActionPlace: HTML]
  /// By their number.
  private let strips: [Int: StripMonths]

  /// None: each is written where it is shown.
  init() {
    incidents = []
    open = [:]
    actions = [:]
    strips = [:]
  }

  /// For who is going to make these pages.
  init(_ site: Site, for pages: [ListingPage]) {
    let shown = Self.shown(on: pages, in: site.archive)
    incidents = Array(site.archive.incidents.enumerated()).concurrentMap { place, incident in
      shown[place].map { ListedIncident(incident, withRow: $0 == .row, in: site) }
    }
    let listings = site.audience == .team ? pages.map(\.listing) : []
    open = Dictionary(
      uniqueKeysWithValues: listings.map { ($0.address, OpenActions(of: $0, in: site.archive)) })
    let places = Array(Set(open.values.flatMap(\.shown)))
    let rows = places.concurrentMap { Self.row(of: $0, in: site) }
    actions = Dictionary(uniqueKeysWithValues: zip(places, rows))
    let counts = Set(pages.compactMap { $0.listing.months(in: site)?.count })
    strips = Dictionary(
      uniqueKeysWithValues: counts.map { ($0, StripMonths($0, lastDay: site.today.number)) })
  }

  private enum Part {
    /// Its mark and its factors.
    case mark
    /// Also its row.
    case row
  }

  /// What at least one of the pages shows of each incident.
  private static func shown(on pages: [ListingPage], in archive: Archive) -> [Part?] {
    var parts = [Part?](repeating: nil, count: archive.incidents.count)
    for page in pages {
      for (rank, place) in page.listing.positions.enumerated() {
        if rank < page.rowLimit { parts[place] = .row } else if parts[place] == nil { parts[place] = .mark }
      }
    }
    return parts
  }

  /// By its place in the archive.
  func incident(at place: Int, in site: Site) -> ListedIncident {
    (incidents.indices.contains(place) ? incidents[place] : nil)
      ?? ListedIncident(site.archive.incidents[place], in: site)
  }

  func openActions(of listing: Listing, in site: Site) -> OpenActions {
    open[listing.address] ?? OpenActions(of: listing, in: site.archive)
  }

  /// The `<tr>` of an action.
  func action(at place: ActionPlace, in site: Site) -> HTML {
    actions[place] ?? Self.row(of: place, in: site)
  }

  private static func row(of action: ActionPlace, in site: Site) -> HTML {
    let table = ActionTable(site, links: PageLinks(root: ListedIncident.root))
    return HTML(capacity: ActionTable.rowCapacity) { table.write(site.archive[action], into: &$0) }
  }

  func strip(of months: RecentMonths, in site: Site) -> StripMonths {
    strips[months.count] ?? StripMonths(months.count, lastDay: site.today.number)
  }
}
