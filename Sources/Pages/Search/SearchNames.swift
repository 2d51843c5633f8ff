import Incidents
import Markdown

/// All services, factors or tags by name, on the page of the search.
struct SearchNames {
  private let kind: Listing.Kind
  private let site: Site
  private let links: PageLinks

  /// More are found on their own page.
  private static let most = 500

  init(_ kind: Listing.Kind, in site: Site, links: PageLinks) {
    self.kind = kind
    self.site = site
    self.links = links
  }

  func write(into html: inout HTMLWriter) {
    let listings = site.listings[kind].map { (title: $0.title(in: site.settings), address: $0.address) }
    guard !listings.isEmpty else { return }
    html.raw("<section class=\"names\">")
    html.element("h2", text: kind.pluralLabel)
    html.raw("<ul>\n")
    for listing in listings.prefix(Self.most).sorted(by: Self.precedes) {
      html.raw("<li>")
      links.write(listing.title, to: listing.address, into: &html)
      html.raw("</li>\n")
    }
    html.raw("</ul>")
    if listings.count > Self.most {
      html.raw("<p>")
      links.write("All \(listings.count)", to: kind.address, into: &html)
      html.raw("</p>")
    }
    html.raw("</section>\n")
  }

  private static func precedes(
    _ a: (title: String, address: Address), _ b: (title: String, address: Address)
  ) -> Bool {
    let (first, second) = (a.title.lowercased(), b.title.lowercased())
    return first == second ? a.address < b.address : first.precedesInBytes(second)
  }
}
