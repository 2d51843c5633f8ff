import Bytes

/// What a page shows that is nobody's report.
package enum PageDependence: Sendable {
  /// What incidents say, and nothing else of the archive.
  case incidents
  /// Those incidents that it lists, and what refers to them; see `IncidentTraces`.
  case list
  /// Other things as well, or what is worth no thought.
  case more
}

extension Page {
  package var dependence: PageDependence {
    switch self {
    case is ListingPage: .list
    case let page as ActionsPage: page.isOfYear ? .list : .incidents
    case is TrendsPage, is OverviewPage: .incidents
    default: .more
    }
  }
}

extension Site {
  /// Of what stands above and below every page, and of the years to which every page of a year's actions links.
  package var frameDigest: UInt64 {
    let masthead = mastheads.masthead(of: .index, PageLinks(from: .index, in: self), in: self)
    let years = Set(
      archive.incidents.flatMap { incident in
        incident.actions.map { ActionYears.year(of: $0, in: incident) }
      })
    return [masthead.navigation, masthead.footer].reduce(Checksum.of("\(years.sorted())")) { sum, html in
      html.bytes.withUnsafeBytes { Checksum.of($0, seed: sum) }
    }
  }
}
