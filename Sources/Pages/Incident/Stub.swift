import Incidents

package struct IncidentPage: Page {
  private let incident: Incident
  package init(_ incident: Incident) { self.incident = incident }
  package var address: Address { .incident(incident.id) }
  package func content(of site: Site) -> PageContent? { PageContent(.incident) }
}

package struct LogPage: Page {
  private let incident: Incident
  package init(_ incident: Incident) { self.incident = incident }
  package var address: Address { .log(incident.id) }
  package func content(of site: Site) -> PageContent? { PageContent(.log) }
}

package struct SummaryPage: Page {
  private let incident: Incident
  package init(_ incident: Incident) { self.incident = incident }
  package var address: Address { .summary(incident.id) }
  package func content(of site: Site) -> PageContent? { PageContent(.summary) }
}
