/// What a page shows that is nobody's report.
package enum PageDependence: Sendable {
  /// What incidents say, and nothing else of the archive.
  case incidents
  /// Those incidents that it lists, and what refers to them; see `IncidentTraces`.
  case list
  /// Other things as well, or what is worth no thought.
  case more
}
