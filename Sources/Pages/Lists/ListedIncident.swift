import Charts
import Incidents
import Markdown

/// What listings show of an incident. It is written once: an incident stands in many listings, and these lie equally deep
/// in the site, so that even its links are the same. Therefore it is one object, which all of them share.
final class ListedIncident: Sendable {
  /// What leads from a listing to the site's root.
  static let root = "../../"
  /// In bytes: what most rows take, which are kept until the site is written.
  private static let rowCapacity = 1_280

  let day: Day
  let severity: Severity?
  let mark: DatedMark
  /// The `<li>`; empty where no list has room for it.
  let row: HTML
  /// One for each page of a factor.
  let factors: [Factor]

  struct Factor: Sendable {
    /// The place of its page among the listings of factors.
    let place: Int
    /// As the report spells it.
    let name: String
  }

  init(_ incident: Incident, withRow: Bool = true, in site: Site) {
    let links = PageLinks(root: Self.root)
    day = incident.day
    severity = incident.severity
    mark = IncidentMarks(site, links: links).mark(incident)
    row =
      withRow
      ? HTML(capacity: Self.rowCapacity) { IncidentRow(site, links: links).write(incident, into: &$0) }
      : HTML(escaped: [])
    factors = Self.factors(of: incident, in: site.listings)
  }

  /// Of spellings that share a page, the first in the alphabet.
  private static func factors(of incident: Incident, in listings: Listings) -> [Factor] {
    var factors: [Factor] = []
    for name in incident.factors.map(\.rawValue).sorted() {
      guard let place = listings.place(.factors, name), !factors.contains(where: { $0.place == place }) else {
        continue
      }
      factors.append(Factor(place: place, name: name))
    }
    return factors
  }
}
