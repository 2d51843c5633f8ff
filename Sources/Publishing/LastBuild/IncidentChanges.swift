import Incidents
import Pages

/// The incidents of which the archive knows something else than when a site was published.
struct IncidentChanges {
  /// Also those that came and went.
  private var changed: Set<IncidentID> = []
  /// As they were and as they are.
  private var relations: Set<UInt64> = []
  private var services: Set<UInt64> = []
  private var listed: Set<UInt64> = []
  /// In the order of the archive as it was.
  private let reportsBefore: [PublishedReport]
  private let before: [IncidentID: PublishedReport]

  /// `before` are the earlier site's reports by their ids.
  init(since earlier: EarlierSite, before: [IncidentID: PublishedReport], in site: Site) {
    reportsBefore = earlier.site.reports
    self.before = before
    for incident in site.archive.incidents {
      let known = before[incident.id]
      // What the archive knows of a report comes from its files alone.
      if known != nil, earlier.untouched.contains(incident.id.rawValue) { continue }
      if known?.value == incident.digest { continue }
      changed.insert(incident.id)
      add(IncidentTraces(of: incident, in: site))
    }
    for report in reportsBefore where site.archive.isMissing(report.id) { changed.insert(report.id) }
    for id in changed { if let report = before[id] { add(report.traces) } }
  }

  var isEmpty: Bool { changed.isEmpty }

  private mutating func add(_ traces: IncidentTraces) {
    relations.formUnion(traces.relations)
    services.formUnion(traces.services)
    listed.formUnion(traces.lists)
  }

  /// The lists that may show something else: those that they are in, and those of incidents that they refer to.
  func lists(in site: Site) -> Set<UInt64> {
    var lists = listed
    guard !isEmpty else { return lists }
    for incident in site.archive.incidents
    where IncidentTraces.idDigests(of: incident).contains(where: relations.contains) {
      if let report = before[incident.id] { lists.formUnion(report.traces.lists) }
    }
    return lists
  }

  /// Other incidents whose pages may show something else of these. The traces of those that are as they were are, too.
  func neighbourhood(in site: Site) -> Set<IncidentID> {
    guard !isEmpty else { return [] }
    var candidates: Set<IncidentID> = []
    addNeighbours(in: reportsBefore.map(\.id), to: &candidates)
    addNeighbours(in: site.archive.incidents.map(\.id), to: &candidates)
    for report in reportsBefore
    where report.traces.relations.contains(where: relations.contains)
      || report.traces.services.contains(where: services.contains) && site.relations.isAlone(report.id)
    {
      candidates.insert(report.id)
    }
    return candidates
  }

  private func addNeighbours(in order: [IncidentID], to candidates: inout Set<IncidentID>) {
    for (index, id) in order.enumerated() where changed.contains(id) {
      if index > 0 { candidates.insert(order[index - 1]) }
      if index + 1 < order.count { candidates.insert(order[index + 1]) }
    }
  }
}

extension Archive {
  /// Whether no incident is published under an id of its own.
  fileprivate func isMissing(_ id: IncidentID) -> Bool { incident(id)?.id != id }
}
