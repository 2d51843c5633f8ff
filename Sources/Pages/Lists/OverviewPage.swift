import Incidents
import Markdown

/// All services, tags, factors, severities or years, with the number of incidents in each.
package struct OverviewPage: Page {
  private let kind: Listing.Kind

  package init(_ kind: Listing.Kind) { self.kind = kind }

  package var address: Address { kind.address }
  /// That of factors shows also what was done about them.
  package var dependence: PageDependence { .incidents(kind == .factors ? [.facts, .progress] : .facts) }

  package func content(of site: Site) -> PageContent? {
    let ranked = site.listings.ranked(kind, in: site.settings)
    let empty = site.listings[kind].filter { $0.count == 0 }
    let links = PageLinks(from: address, in: site)
    var content = PageContent(.listing)
    content.add("heading", text: kind.pluralLabel)
    guard !ranked.isEmpty || !empty.isEmpty else {
      content.add("list") { $0.element("p", text: "No incidents filed.") }
      return content
    }
    if kind == .factors {
      content.add("list") { FactorMatrix(site, links: links).write(into: &$0) }
      return content
    }
    content.add("list") { html in
      html.raw("<ul>\n")
      for listing in ranked + empty { write(listing, site, links, &html) }
      html.raw("</ul>\n")
    }
    return content
  }

  private func write(_ listing: Listing, _ site: Site, _ links: PageLinks, _ html: inout HTMLWriter) {
    html.raw("<li>")
    links.write(listing.title(in: site.settings), to: listing.address, into: &html)
    html.text(listing.count == 0 ? ", no incidents filed" : ", \(Counting.text(listing.count, "incident"))")
    html.raw("</li>\n")
  }
}
