import Incidents
import Markdown

/// The factors that more than one incident of a list shares.
struct RecurringFactors {
  private let site: Site
  private let links: PageLinks

  init(_ site: Site, links: PageLinks) {
    self.site = site
    self.links = links
  }

  /// The section, or nothing where nothing came back. A page of a factor leaves that factor out.
  func write(_ listing: Listing, _ incidents: [Incident], into html: inout HTMLWriter) {
    let factors = counts(incidents).filter { $0.count > 1 && $0.address != listing.address }
    guard !factors.isEmpty else { return }
    html.raw("<section aria-labelledby=\"again\"><h2 id=\"again\">What keeps coming back</h2>\n<ul>\n")
    for factor in factors {
      html.raw("<li>")
      links.write(factor.name, to: factor.address, into: &html)
      html.text(", \(Counting.text(factor.count, "incident"))")
      html.raw("</li>\n")
    }
    html.raw("</ul></section>\n")
  }

  /// The most frequent first.
  private func counts(_ incidents: [Incident]) -> [(name: String, address: Address, count: Int)] {
    var counts: [Address: Int] = [:]
    var names: [Address: String] = [:]
    for incident in incidents {
      let factors = Dictionary(
        incident.factors.compactMap { factor in
          site.listings.address(.factors, factor.rawValue).map { ($0, factor.rawValue) }
        }, uniquingKeysWith: min)
      for (address, name) in factors {
        counts[address, default: 0] += 1
        names[address] = names[address].map { min($0, name) } ?? name
      }
    }
    return counts.map { (names[$0.key] ?? "", $0.key, $0.value) }
      .sorted { ($1.2, $0.1) < ($0.2, $1.1) }
  }
}
