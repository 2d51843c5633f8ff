import Incidents
import Markdown

/// What stands above and below every page.
package struct Masthead {
  private let site: Site
  private let page: Address
  private let links: PageLinks

  /// `links` are those of the page.
  package init(_ site: Site, on page: Address, links: PageLinks) {
    self.site = site
    self.page = page
    self.links = links
  }

  private struct Place: Sendable {
    let title: String
    let address: Address
    /// What the addresses of all pages begin with that belong to it.
    let folder: String
  }

  /// In the order in which they are shown.
  private static let places = [
    Place(title: "Incidents", address: .index, folder: "incidents/"),
    Place(title: "Actions", address: .actions, folder: "actions/"),
    Place(title: "Trends", address: .trends, folder: "trends/"),
  ]

  /// The items of the main navigation's list. The current place is `page` on its page, `true` on those that belong to it.
  package func writeNavigation(into html: inout HTMLWriter) {
    for place in Self.places {
      html.raw("<li><a href=\"")
      html.text(links.root)
      html.text(place.address.path)
      html.raw("\"")
      if page == place.address {
        html.attribute("aria-current", "page")
      } else if page.path.hasPrefix(place.folder) {
        html.attribute("aria-current", "true")
      }
      html.raw(">")
      html.text(place.title)
      html.raw("</a></li>")
    }
  }

  /// The pieces of the footer, without the element around them.
  package func writeFooter(into html: inout HTMLWriter) {
    html.element("span", text: site.footer)
    links.write("Feed", to: .feed, into: &html)
    for page in site.contents.pages { links.write(page.title, to: .page(page.name), into: &html) }
    html.raw("<span>Times are told by each report’s own clock.</span>")
  }
}
