import Incidents
import Reports

/// Everything that a site consists of but for what the theme brings: what publishing walks.
package struct SiteMap: Sendable {
  package private(set) var site: Site
  /// By address, no two with the same one.
  package let pages: [any Page]
  /// By address.
  package let dataFiles: [any DataFile]
  package let attachments: [Attachment]
  /// Pages that were left out.
  package let faults: [SiteMapFault]

  package init(_ site: Site) {
    self.site = site
    let places = SiteMap.allPages(of: site).placed()
    pages = places.pages
    faults = places.faults
    attachments =
      site.archive.incidents.flatMap(\.attachedFiles)
      + pages.compactMap { $0 as? FreePagePage }.flatMap(\.attachments)
    dataFiles = SiteMap.dataFiles(of: site, pages)
  }

  /// The same, prepared to make lists.
  package func preparingLists() -> SiteMap {
    var map = self
    map.site = site.writingRows()
    return map
  }

  /// What a page says, with what every page has; nothing where what it shows is gone.
  package func content(of page: any Page) -> PageContent? {
    guard var content = page.content(of: site) else { return nil }
    content.addCommon(of: page.address, in: site)
    return content
  }

  /// The same for a page of a report whose draft is at hand.
  package func content(
    of page: any ReportPage, from draft: ReportDraft, _ surroundings: IncidentSurroundings
  ) -> PageContent? {
    guard var content = page.content(of: draft, surroundings, in: site) else { return nil }
    content.addCommon(of: page.address, in: site)
    return content
  }

  private static func allPages(of site: Site) -> [any Page] {
    let archive = site.archive
    let actions = ActionYears(archive)
    var pages: [any Page] = [IndexPage(), ActionsPage(years: actions.years), TrendsPage(), NotFoundPage()]
    pages += actions.pages
    pages += Listing.Kind.allCases.map { OverviewPage($0) }
    pages += site.listings.all.map { ListingPage($0) }
    for incident in archive.incidents {
      pages.append(IncidentPage(incident))
      pages.append(SummaryPage(incident))
      if !incident.logs.isEmpty { pages.append(LogPage(incident)) }
    }
    pages += AliasPage.all(of: archive)
    // Last, so that of two pages at one address the one that somebody wrote gives way.
    return pages + site.contents.pages.map { FreePagePage($0) }
  }

  private static func dataFiles(of site: Site, _ pages: [any Page]) -> [any DataFile] {
    var files: [any DataFile] = [IncidentsFile(), ActionsFile(), FeedFile()]
    if let baseURL = site.settings.baseURL {
      files.append(SitemapFile(baseURL: baseURL, addresses: pages.filter(isForSearch).map(\.address)))
    }
    return files.sorted { $0.address < $1.address }
  }

  /// Not what tells once more what an incident's page tells, or leads there.
  private static func isForSearch(_ page: any Page) -> Bool {
    !(page is NotFoundPage || page is AliasPage || page is LogPage || page is SummaryPage)
  }
}

extension [any Page] {
  /// The first page at each address, by address, and what is wrong with the others.
  fileprivate func placed() -> (pages: [any Page], faults: [SiteMapFault]) {
    var taken: [String: Address] = [:]
    var pages: [any Page] = []
    var addresses: [Address] = []
    var faults: [SiteMapFault] = []
    for page in self {
      let address = page.address
      let key = address.path.utf8.contains { !$0.isLowercase } ? address.path.lowercased() : address.path
      if !address.isWithinSite {
        faults.append(.outside(address, path: page.freePageSource))
      } else if let other = taken[key] {
        faults.append(.taken(address, by: other, path: page.freePageSource))
      } else if let file = Address.files.first(where: { key.hasPrefix($0.folder) })?.address {
        faults.append(.behindFile(address, file, path: page.freePageSource))
      } else {
        taken[key] = address
        pages.append(page)
        addresses.append(address)
      }
    }
    let order = pages.indices.sorted { addresses[$0] < addresses[$1] }
    return (order.map { pages[$0] }, faults)
  }
}

extension UInt8 {
  /// Whether it is ASCII, and no capital letter.
  fileprivate var isLowercase: Bool { self < 0x80 && !(0x41...0x5A).contains(self) }
}

extension Page {
  /// The file that somebody wrote the page as.
  fileprivate var freePageSource: String? { (self as? FreePagePage)?.source }
}

extension Address {
  /// Files of every site, and how a page would begin for which they had to be folders.
  fileprivate static let files: [(address: Address, folder: String)] = [
    Address.index, .notFound, .feed, .sitemap, .incidentsData, .actionsData,
  ].map { ($0, $0.path + "/") }
}
