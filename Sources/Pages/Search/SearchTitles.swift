import Incidents
import Markdown

/// The titles of all incidents by year; of very many only the years.
struct SearchTitles {
  private let site: Site
  private let links: PageLinks

  /// With more the page would be too long to load.
  private static let most = 500

  init(in site: Site, links: PageLinks) {
    self.site = site
    self.links = links
  }

  func write(into html: inout HTMLWriter) {
    let years = site.listings.ranked(.years, in: site.settings)
    guard !years.isEmpty else { return }
    html.raw("<section class=\"titles\">")
    html.element("h2", text: "Incidents")
    html.raw("\n")
    if site.archive.incidents.count > Self.most {
      html.raw("<ul>\n")
      for year in years {
        html.raw("<li>")
        writeLink(to: year, into: &html)
        html.text(", \(Counting.text(year.count, "incident"))")
        html.raw("</li>\n")
      }
      html.raw("</ul>")
    } else {
      for year in years { writeTitles(of: year, into: &html) }
    }
    html.raw("</section>\n")
  }

  private func writeTitles(of year: Listing, into html: inout HTMLWriter) {
    html.raw("<h3>")
    writeLink(to: year, into: &html)
    html.raw("</h3><ul>\n")
    for incident in year.incidents(of: site.archive) {
      html.raw("<li>")
      links.write(incident.title, to: incident.id, into: &html)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  private func writeLink(to year: Listing, into html: inout HTMLWriter) {
    links.write(year.title(in: site.settings), to: year.address, into: &html)
  }
}
