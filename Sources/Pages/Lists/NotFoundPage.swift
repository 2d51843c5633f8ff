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
    content.add("title", text: "No page here")
    content.add("description", text: "There is no page at this address.")
    let newest = site.archive.incidents.prefix(Self.limit)
    content.add("body") { html in
      html.raw("<h1>There is no page here.</h1>\n<p class=\"lede\">")
      links.write("All incidents", to: .index, into: &html)
      html.raw("</p>\n")
      guard !newest.isEmpty else { return }
      html.raw("<h2 class=\"month\">The last incidents</h2>\n<ul>\n")
      for incident in newest { row.write(incident, into: &html) }
      html.raw("</ul>\n")
    }
    return content
  }
}
