import Charts
import Incidents
import Markdown

/// The front page: the state of the archive, what is due, ways to narrow, and the newest incidents.
package struct IndexPage: Page {
  /// As many incidents as it lists; older ones are in the pages of their years.
  package static let limit = 50

  package init() {}

  package var address: Address { .index }
  package var dependence: PageDependence {
    .incidents([.facts, .wordsAtLinks, .progress, .claims, .agenda, .trackerDay])
  }

  package func content(of site: Site) -> PageContent? {
    let links = PageLinks(from: address, in: site)
    let archive = site.archive
    var content = PageContent(.index)
    content.add("heading", text: "Incidents")
    content.add("description", text: "Every incident of \(site.settings.title), newest first.")
    if site.audience == .team { content.addIfAny("due") { DueBlocks(site, links: links).write(into: &$0) } }
    guard !archive.incidents.isEmpty else {
      content.add("list") { writeEmpty(site, &$0) }
      return content
    }
    content.add("lede", text: ArchiveLede.sentences(archive))
    content.addIfAny("strip") {
      writeStrip(site, links, &$0)
    }
    let facets = Facets(site, on: address)
    content.addIfAny("facets") {
      facets.write([.severities, .services, .factors, .tags], label: "Narrow the list", into: &$0)
    }
    content.add("list", capacity: 1_024 * (2 + min(archive.incidents.count, Self.limit))) {
      let row = IncidentRow(site, links: links)
      IncidentList(by: .months).write(archive.incidents.map(\.day), limit: Self.limit, into: &$0) {
        row.write(archive.incidents[$0], into: &$1)
      }
    }
    content.addIfAny("more") { facets.write([.years], label: "Incidents by year", into: &$0) }
    return content
  }

  private func writeStrip(_ site: Site, _ links: PageLinks, _ html: inout HTMLWriter) {
    let year = RecentYear(upTo: site.today)
    let marks = IncidentMarks(site, links: links)
    let shown = site.archive.incidents.filter { year.contains($0.day) }
    let strip = StripMonths(year.months.count, lastDay: site.today.number)
    StripFigure(title: "The last twelve months", months: strip)
      .write(shown.map { marks.mark($0) }, severities: shown.map(\.severity), into: &html)
  }

  private func writeEmpty(_ site: Site, _ html: inout HTMLWriter) {
    html.raw("<p>No incidents yet. The first report goes in <code>")
    html.text(site.settings.content.path(of: "incidents/\(site.today)-title/report.md"))
    html.raw("</code>.</p>\n")
  }
}
