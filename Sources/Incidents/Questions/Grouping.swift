extension Archive {
  /// The incidents that name each service, newest first.
  package var incidentsByService: [ServiceName: [Incident]] { grouped(\.services) }
  package var incidentsByTag: [TagName: [Incident]] { grouped(\.tags) }
  package var incidentsByFactor: [FactorName: [Incident]] { grouped(\.factors) }
  package var incidentsByYear: [Int: [Incident]] { grouped { [$0.day.year] } }

  private func grouped<Key: Hashable>(_ keys: (Incident) -> [Key]) -> [Key: [Incident]] {
    var groups: [Key: [Incident]] = [:]
    for incident in incidents {
      for key in Set(keys(incident)) { groups[key, default: []].append(incident) }
    }
    return groups
  }
}
