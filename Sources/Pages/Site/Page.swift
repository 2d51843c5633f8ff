import Markdown

/// A page of the site: its address and what it says. It knows its inputs and can be made at any time.
package protocol Page: Sendable {
  var address: Address { get }
  /// When it has to be made again.
  var dependence: PageDependence { get }

  /// Nothing where what it shows is gone from the disk since the archive was read.
  func content(of site: Site) -> PageContent?
}

extension Page {
  package var dependence: PageDependence { .more }
}
