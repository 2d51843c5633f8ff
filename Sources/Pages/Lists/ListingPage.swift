import Incidents
import Markdown

/// The incidents of a service, a tag, a factor, a severity or a year, with what is open from them.
package struct ListingPage: Page {
  private let listing: Listing
  /// As many incidents as get a row; those before them get a line.
  private static let limit = 200

  package init(_ listing: Listing) { self.listing = listing }

  package var address: Address { listing.address }

  package func content(of site: Site) -> PageContent? {
    let incidents = listing.incidents(of: site.archive)
    let links = PageLinks(from: address, in: site)
    let lede = ListingLede(listing, incidents, site)
    var content = PageContent(.listing)
    content.add("kicker", text: listing.kind.label)
    content.add("heading", text: listing.title(in: site.settings))
    content.add("lede", text: lede.text)
    content.add(
      "description", text: "\(listing.kind.label) \(listing.title(in: site.settings)): \(lede.text)")
    guard !incidents.isEmpty else {
      content.add("list") { $0.element("p", text: "No incidents filed.") }
      return content
    }
    content.addIfAny("strip") { writeStrip(incidents, site, links, &$0) }
    content.addIfAny("again") { RecurringFactors(site, links: links).write(listing, incidents, into: &$0) }
    content.addIfAny("actions") { writeActions(incidents, site, links, &$0) }
    content.add("list") { writeList(incidents, IncidentRow(site, links: links), &$0) }
    return content
  }

  /// From the oldest incident on, up to ten years of it. A year's months are listed anyhow.
  private func writeStrip(
    _ incidents: [Incident], _ site: Site, _ links: PageLinks, _ html: inout HTMLWriter
  ) {
    guard listing.kind != .years, let oldest = incidents.last?.day else { return }
    let age = (site.today.year - oldest.year) * 12 + site.today.month - oldest.month + 1
    let months = RecentMonths(min(max(age, 12), 120), before: site.today)
    StripFigure(site, links: links).write(
      incidents, months: months, title: "The last \(months.count) months", into: &html)
  }

  private func writeActions(
    _ incidents: [Incident], _ site: Site, _ links: PageLinks, _ html: inout HTMLWriter
  ) {
    let open = incidents.flatMap(\.actions).filter { $0.state == .open }
    guard !open.isEmpty else { return }
    html.raw("<section aria-labelledby=\"open\"><h2 id=\"open\">Open actions</h2>\n")
    let table = ActionTable(site, links: links)
    table.write(ActionSections(site).oldestFirst(open), heading: "open", into: &html)
    html.raw("</section>\n")
  }

  private func writeList(_ incidents: [Incident], _ row: IncidentRow, _ html: inout HTMLWriter) {
    IncidentList(row, by: listing.kind == .years ? .months : .years)
      .write(incidents, limit: rowLimit, into: &html)
    let rest = incidents.dropFirst(rowLimit)
    guard !rest.isEmpty else { return }
    html.raw("<h2 class=\"month\">Before <span>")
    html.text(Counting.text(rest.count, "incident"))
    html.raw("</span></h2>\n<ul class=\"small\">\n")
    for incident in rest { row.writeLine(incident, into: &html) }
    html.raw("</ul>\n")
  }

  /// A year is where all of its incidents are found.
  private var rowLimit: Int { listing.kind == .years ? .max : Self.limit }
}
