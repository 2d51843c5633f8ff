import Incidents
import Markdown

/// What stands above and below every page. It is the same on pages that lie equally deep and belong to the same place.
package struct Masthead: Sendable {
  /// What a masthead depends on beside the site.
  package struct Position: Hashable, Sendable {
    /// What leads from the page to the site's root.
    fileprivate let root: String
    /// Of `Masthead.places`, the one that the page belongs to.
    fileprivate let place: Int?
    /// Whether the page is that place itself.
    fileprivate let isPlace: Bool

    /// `links` are those of the page.
    package init(of page: Address, _ links: PageLinks) {
      root = links.root
      place = Masthead.places.firstIndex { page == $0.address || page.path.hasPrefix($0.folder) }
      isPlace = place.map { page == Masthead.places[$0].address } ?? false
    }
  }

  /// The items of the main navigation's list. The current place is `page` on its page, `true` on those that belong to it.
  package let navigation: HTML
  /// The pieces of the footer, without the element around them.
  package let footer: HTML

  package init(_ site: Site, at position: Position) {
    let links = PageLinks(root: position.root)
    let places = site.audience == .team ? Masthead.places : Array(Masthead.places.prefix(1))
    navigation = HTML { Masthead.writeNavigation(places, position, links, into: &$0) }
    footer = HTML { Masthead.writeFooter(site, links, into: &$0) }
  }

  fileprivate struct Place: Sendable {
    let title: String
    let address: Address
    /// What the addresses of all pages begin with that belong to it.
    let folder: String
  }

  /// In the order in which they are shown.
  fileprivate static let places = [
    Place(title: "Incidents", address: .index, folder: "incidents/"),
    Place(title: "Actions", address: .actions, folder: "actions/"),
    Place(title: "Trends", address: .trends, folder: "trends/"),
    Place(title: "Review", address: .review, folder: "review/"),
    Place(title: "Search", address: .search, folder: "search/"),
  ]

  private static func writeNavigation(
    _ places: [Place], _ position: Position, _ links: PageLinks, into html: inout HTMLWriter
  ) {
    for (number, place) in places.enumerated() {
      html.raw("<li><a")
      html.attribute("href", links.address(of: place.address))
      if number == position.place { html.attribute("aria-current", position.isPlace ? "page" : "true") }
      html.raw(">")
      html.text(place.title)
      html.raw("</a></li>")
    }
  }

  /// Nothing of any incident: else one more would make all pages again.
  private static func writeFooter(_ site: Site, _ links: PageLinks, into html: inout HTMLWriter) {
    html.element("span", text: "As of \(DayText.long(site.today)).")
    links.write("Feed", to: .feed, into: &html)
    for page in site.contents.pages where page.isInFooter {
      links.write(page.title, to: .page(page.name), into: &html)
    }
    html.element("span", text: "Times are told by each report’s own clock.")
  }
}
