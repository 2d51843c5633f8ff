import Incidents
import Markdown

/// The search. Without scripts it is an index of names and titles, in which the browser's own search finds.
///
/// A script looks for the element `SearchHint`, puts its field and its results in its place, and offers those names of
/// `.names` that are near to what it didn't find.
package struct SearchPage: Page {
  package init() {}

  package var address: Address { .search }
  package var dependence: PageDependence { .incidents([.facts, .wordsAtLinks, .alerts]) }

  package func content(of site: Site) -> PageContent? {
    let links = PageLinks(from: address, in: site)
    var content = PageContent(.search)
    content.add("title", text: "Search")
    content.add("description", text: "Names and titles of all incidents, and what was said in them.")
    content.add("body", capacity: 65_536) { html in
      html.raw("<h1>Search</h1>\n")
      html.raw(Self.hint)
      for kind in Self.kinds { SearchNames(kind, in: site, links: links).write(into: &html) }
      SearchAlerts(in: site, links: links).write(into: &html)
      SearchTitles(in: site, links: links).write(into: &html)
    }
    return content
  }

  private static let kinds: [Listing.Kind] = [.services, .factors, .tags]

  private static let hint: StaticString = """
    <p class="lede" id="SearchHint">Your browser’s own search (Ctrl F or ⌘ F) finds the names and titles below. \
    To search in reports and logs as well, allow this site to run scripts.</p>

    """
}
