/// What a file of the site shows that is no page of a report.
package enum PageDependence: Sendable {
  /// These sides of incidents, and nothing else of the archive.
  case incidents(IncidentAspects)
  /// These sides of those incidents that it lists, and what refers to them; see `IncidentTraces`.
  case list(IncidentAspects)
  /// Other things as well, or what is worth no thought.
  case more
}
