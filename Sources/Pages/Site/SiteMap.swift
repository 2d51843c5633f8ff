import Incidents
import Reports

/// Everything that a site consists of but for what the theme brings: what publishing walks.
package struct SiteMap: Sendable {
  package private(set) var site: Site
  /// Those of no report, by address. No two pages have the same one.
  package let otherPages: [any Page]
  /// By address.
  package let dataFiles: [any DataFile]
  /// Files that pages of no report show.
  package let otherAttachments: [Attachment]
  /// Pages that were left out.
  package let faults: [SiteMapFault]

  package init(_ site: Site) {
    self.site = site
    let places = SiteMap.otherPages(of: site).placed(beside: site.archive)
    otherPages = places.pages
    faults = places.faults
    otherAttachments = otherPages.compactMap { $0 as? FreePagePage }.flatMap(\.attachments)
    dataFiles = SiteMap.dataFiles(of: site, otherPages)
  }

  /// In the order of the archive.
  package var reports: [ReportPages] { site.archive.incidents.map { ReportPages($0, for: site.audience) } }

  /// By address.
  package var pages: [any Page] {
    (otherPages + reports.flatMap(\.pages)).map { (address: $0.address, page: $0) }
      .sorted { $0.address < $1.address }
      .map(\.page)
  }

  /// Only those who may read all have a search.
  package var hasSearch: Bool { site.audience == .team }

  package var attachments: [Attachment] { reports.flatMap(\.attachments) + otherAttachments }

  /// The same, prepared to make lists.
  package func preparing(_ pages: [ListingPage]) -> SiteMap {
    var map = self
    if !pages.isEmpty { map.site = site.writingRows(for: pages) }
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

  private static func otherPages(of site: Site) -> [any Page] {
    let archive = site.archive
    if site.audience == .stakeholders {
      let lists = Listing.Kind.forStakeholders
      return [IndexPage(), NotFoundPage()] + lists.map { OverviewPage($0) }
        + lists.flatMap { site.listings[$0].map { ListingPage($0) } }
        + AliasPage.all(of: archive, for: .stakeholders)
    }
    let actions = site.actionYears
    var pages: [any Page] = [
      IndexPage(), ActionsPage(years: actions.years), TrendsPage(), ReviewPage(),
      SearchPage(), NotFoundPage(),
    ]
    pages += actions.pages
    pages += Listing.Kind.allCases.map { OverviewPage($0) }
    pages += site.listings.all.map { ListingPage($0) }
    pages += AliasPage.all(of: archive)
    // Last, so that of two pages at one address the one that somebody wrote gives way.
    return pages + site.contents.pages.map { FreePagePage($0) }
  }

  private static func dataFiles(of site: Site, _ otherPages: [any Page]) -> [any DataFile] {
    var files: [any DataFile] = [FeedFile()]
    if site.audience == .team { files += [IncidentsFile(), ActionsFile(), TrendsFile()] as [any DataFile] }
    if let baseURL = site.settings.baseURL {
      let addresses = otherPages.filter(isForSearch).map(\.address)
      files.append(SitemapFile(baseURL: baseURL, addresses: addresses))
    }
    return files.sorted { $0.address < $1.address }
  }

  /// Not what only leads elsewhere. Of the pages of an incident the first is, since the others tell once more what it tells.
  private static func isForSearch(_ page: any Page) -> Bool {
    !(page is NotFoundPage || page is AliasPage)
  }
}

/// The pages of a report, which are made together. Of most nothing is asked: what is as it was is not made.
package struct ReportPages: Sendable {
  package let incident: Incident
  private let audience: Audience

  init(_ incident: Incident, for audience: Audience) {
    self.incident = incident
    self.audience = audience
  }

  package var pages: [any ReportPage] {
    guard audience == .team else { return [SummaryPage(incident, for: audience)] }
    let log: [any ReportPage] = incident.logs.isEmpty ? [] : [LogPage(incident)]
    return [IncidentPage(incident), SummaryPage(incident)] + log
  }

  /// Of what the search looks through; nothing where there is no search.
  package var searchText: Address? { audience == .team ? .searchText(incident.id) : nil }

  package var attachments: [Attachment] { incident.attachedFiles }
}

extension [any Page] {
  /// The first page at each address that no page of a report has, by address, and what is wrong with the others.
  fileprivate func placed(beside archive: Archive) -> (pages: [any Page], faults: [SiteMapFault]) {
    var taken: [String: Address] = [:]
    var pages: [any Page] = []
    var addresses: [Address] = []
    var faults: [SiteMapFault] = []
    for page in self {
      let address = page.address
      let key = address.path.utf8.contains { !$0.isLowercase } ? address.path.lowercased() : address.path
      if !address.isWithinSite {
        faults.append(.outside(address, path: page.freePageSource))
      } else if let other = taken[key] ?? archive.reportPage(at: key) {
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

extension Archive {
  /// Whatever stands in the folder of an incident is a page of it, or might be.
  fileprivate func reportPage(at path: String) -> Address? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == "incidents" else { return nil }
    let id = IncidentID(String(parts[1]))
    return incident(id)?.id == id ? Address(path) : nil
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
    Address.index, .notFound, .feed, .sitemap, .incidentsData, .actionsData, .trendsData,
  ].map { ($0, $0.path + "/") }
}
