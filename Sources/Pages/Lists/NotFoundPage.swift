import Markdown

/// What a server shows for an address that leads nowhere.
package struct NotFoundPage: Page {
  /// As many incidents as it offers instead.
  private static let limit = 5

  package init() {}

  package var address: Address { .notFound }

  package func content(of site: Site) -> PageContent? {
    let links = PageLinks(from: address, in: site)
    let row = IncidentRow(site, links: links)
    var content = PageContent(.notFound)
    content.add("heading", text: "There is no page here.")
    content.add("description", text: "There is no page at this address.")
    content.add("index", text: links.address(of: .index))
    let newest = site.archive.incidents.prefix(Self.limit)
    guard !newest.isEmpty else { return content }
    content.add("list") { html in
      html.raw("<h2 class=\"month\">The last incidents</h2>\n<ul>\n")
      for incident in newest { row.write(incident, into: &html) }
      html.raw("</ul>\n")
    }
    return content
  }
}
