import Incidents
import Markdown

/// The factors that more than one incident of a list shares.
struct RecurringFactors {
  private let factors: [Listing]
  private let links: PageLinks

  init(_ site: Site, links: PageLinks) {
    factors = site.listings[.factors]
    self.links = links
  }

  private struct Recurrence {
    /// Among the listings of factors.
    let place: Int
    /// Of its spellings in the list the first in the alphabet.
    var name: String
    var count = 1
  }

  /// The section, or nothing where nothing came back. A page of a factor leaves that factor out.
  func write(_ listing: Listing, _ incidents: [ListedIncident], into html: inout HTMLWriter) {
    let recurring = recurrences(incidents).filter {
      $0.count > 1 && factors[$0.place].address != listing.address
    }
    guard !recurring.isEmpty else { return }
    html.raw("<section aria-labelledby=\"again\"><h2 id=\"again\">")
    html.raw(listing.kind == .factors ? "What often comes with it" : "What keeps coming back")
    html.raw("</h2>\n<ul>\n")
    for factor in mostFrequentFirst(recurring) {
      html.raw("<li>")
      links.write(factor.name, to: factors[factor.place].address, into: &html)
      html.raw(", ")
      html.text(Counting.text(factor.count, "incident"))
      html.raw("</li>\n")
    }
    html.raw("</ul></section>\n")
  }

  private func mostFrequentFirst(_ recurring: [Recurrence]) -> [Recurrence] {
    recurring.sorted { a, b in
      a.count != b.count ? a.count > b.count : factors[a.place].address < factors[b.place].address
    }
  }

  private func recurrences(_ incidents: [ListedIncident]) -> [Recurrence] {
    var recurrences: [Recurrence] = []
    var indexes = [Int?](repeating: nil, count: factors.count)
    for incident in incidents {
      for factor in incident.factors {
        guard let index = indexes[factor.place] else {
          indexes[factor.place] = recurrences.count
          recurrences.append(Recurrence(place: factor.place, name: factor.name))
          continue
        }
        recurrences[index].count += 1
        if factor.name < recurrences[index].name { recurrences[index].name = factor.name }
      }
    }
    return recurrences
  }
}
