import Incidents
import Markdown

/// The incidents of a service, a tag, a factor, a severity or a year, with what is open from them.
package struct ListingPage: Page {
  let listing: Listing
  /// As many incidents as get a row; those before them get a line.
  private static let limit = 200
  /// In bytes: what ten years of months take, and marks on them.
  private static let stripCapacity = 24_576

  package init(_ listing: Listing) { self.listing = listing }

  package var address: Address { listing.address }
  /// A factor shows also what was done about it.
  package var dependence: PageDependence {
    .list(listing.kind == .factors ? [.facts, .wordsAtLinks, .actions] : [.facts, .wordsAtLinks])
  }

  package func content(of site: Site) -> PageContent? {
    let incidents = listing.positions.map { site.rows.incident(at: $0, in: site) }
    let links = PageLinks(root: ListedIncident.root)
    let title = listing.title(in: site.settings)
    let lede = ListingLede(listing, incidents.map(\.day), site).text
    var content = PageContent(.listing)
    content.add("kicker", text: listing.kind.label)
    content.add("heading", text: title)
    content.add("lede", text: lede)
    content.add("description", text: "\(listing.kind.label) \(title): \(lede)")
    guard !incidents.isEmpty else {
      content.add("list") { $0.element("p", text: "No incidents filed.") }
      return content
    }
    content.addIfAny("strip", capacity: Self.stripCapacity) { writeStrip(incidents, site, &$0) }
    content.addIfAny("again") { RecurringFactors(site, links: links).write(listing, incidents, into: &$0) }
    if site.audience == .team { addActions(links, site, &content) }
    content.add("list", capacity: Self.capacity(for: incidents.map(\.row))) {
      writeList(incidents, IncidentRow(site, links: links), &$0)
    }
    return content
  }

  private func addActions(_ links: PageLinks, _ site: Site, _ content: inout PageContent) {
    let open = site.rows.openActions(of: listing, in: site)
    let rows = open.shown.map { site.rows.action(at: $0, in: site) }
    content.addIfAny("actions", capacity: Self.capacity(for: rows)) {
      writeActions(rows, rest: open.rest, links, &$0)
      if listing.kind == .factors { FactorActions(listing, in: site, links: links).write(into: &$0) }
    }
  }

  /// A year's months are listed anyhow.
  private func writeStrip(_ incidents: [ListedIncident], _ site: Site, _ html: inout HTMLWriter) {
    guard let months = listing.months(in: site) else { return }
    let shown = incidents.filter { months.contains($0.day) }
    StripFigure(title: "The last \(months.count) months", months: site.rows.strip(of: months, in: site))
      .write(shown.map(\.mark), severities: shown.map(\.severity), into: &html)
  }

  private func writeActions(_ rows: [HTML], rest: Int, _ links: PageLinks, _ html: inout HTMLWriter) {
    guard !rows.isEmpty else { return }
    html.raw("<section aria-labelledby=\"open\"><h2 id=\"open\">Open actions</h2>\n")
    ActionTable.write(heading: "open", into: &html) { html in
      for row in rows { html.append(row) }
    }
    if rest > 0 {
      html.raw("<p class=\"small quiet\">")
      html.text("and \(Counting.grouped(rest)) more among ")
      links.write("all actions", to: .actions, into: &html)
      html.raw("</p>\n")
    }
    html.raw("</section>\n")
  }

  private func writeList(_ incidents: [ListedIncident], _ row: IncidentRow, _ html: inout HTMLWriter) {
    IncidentList(by: listing.kind == .years ? .months : .years)
      .write(incidents.map(\.day), limit: rowLimit, into: &html) { $1.append(incidents[$0].row) }
    let rest = listing.positions.dropFirst(rowLimit)
    guard !rest.isEmpty else { return }
    html.raw("<h2 class=\"month\">Before <span>")
    html.text(Counting.text(rest.count, "incident"))
    html.raw("</span></h2>\n<ul class=\"small\">\n")
    for position in rest { row.writeLine(at: position, into: &html) }
    html.raw("</ul>\n")
  }

  /// Of a list with these rows and some headings.
  private static func capacity(for rows: [HTML]) -> Int { rows.reduce(1_024) { $0 + $1.bytes.count } }

  /// A year is where all of its incidents are found.
  var rowLimit: Int { listing.kind == .years ? .max : Self.limit }
}
