import Incidents
import Markdown

/// Links to the pages that narrow a list, with the number of incidents in each.
package struct Facets {
  private let site: Site
  private let page: Address
  private let links: PageLinks

  package init(_ site: Site, on page: Address) {
    self.site = site
    self.page = page
    links = PageLinks(from: page, in: site)
  }

  private static let limit = 8

  /// The `<nav>`, or nothing where there is nothing to narrow.
  package func write(_ kinds: [Listing.Kind], label: String, into html: inout HTMLWriter) {
    let groups = kinds.map { ($0, site.listings.ranked($0, in: site.settings)) }.filter { !$0.1.isEmpty }
    guard !groups.isEmpty else { return }
    html.raw("<nav class=\"facets\"")
    html.attribute("aria-label", label)
    html.raw(">")
    for (kind, listings) in groups { write(kind, listings, &html) }
    html.raw("</nav>\n")
  }

  private func write(_ kind: Listing.Kind, _ listings: [Listing], _ html: inout HTMLWriter) {
    html.raw("<div>")
    html.element("span", text: kind.label)
    for listing in listings.prefix(Self.limit) {
      html.raw(" ")
      links.write(
        "\(listing.title(in: site.settings)) (\(Counting.grouped(listing.count)))", to: listing.address,
        into: &html)
    }
    if listings.count > Self.limit {
      html.raw(" ")
      links.write("\(Counting.grouped(listings.count - Self.limit)) more", to: kind.address, into: &html)
    }
    html.raw("</div>")
  }
}
