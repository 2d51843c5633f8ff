import Incidents

extension Site {
  /// Where a link to a place of an incident's page leads; to one that isn't known, to the page's beginning. Which lines of logs the
  /// page shows isn't known here, but all of them stand in its log.
  func place(_ fragment: String?, of incident: Incident) -> (address: Address, fragment: String?) {
    guard let fragment else { return (.incident(incident.id), nil) }
    if let anchor = LogAnchor.name(of: fragment, in: incident) { return (.log(incident.id), anchor) }
    return (.incident(incident.id), incident.anchors.contains(fragment) ? fragment : nil)
  }
}
