extension Address {
  package static let incidentsData = Address("incidents.json")
  package static let actionsData = Address("actions.json")
  package static let trendsData = Address("trends.json")
}
