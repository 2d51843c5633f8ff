import Incidents

/// What an address in a report leads to.
package enum LinkTarget: Hashable, Sendable {
  /// `https://…`, `http://…` or `mailto:…`.
  case web
  /// An address that no page may carry, such as `javascript:…`.
  case forbidden
  /// A place of the same page, without `#`.
  case anchor(String)
  /// Lines of a log of the report, by its place among the report's logs; without lines all of it.
  case log(Int, lines: ClosedRange<Int>?)
  /// Another report, and a place in it.
  case incident(IncidentID, fragment: String?)
  /// A file of the report, relative to its folder.
  case attachment(String)
  /// A free page, by the name of its address.
  case page(String, fragment: String?)
  /// A local file that isn't there.
  case missing(String)
  /// A path that leaves the content folder.
  case outside
  /// Something in the content folder that no page shows, such as a file of another report.
  case unpublished(String)
}
