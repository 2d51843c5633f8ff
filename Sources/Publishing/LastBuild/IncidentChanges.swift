import Incidents
import Pages

/// The incidents of which the archive knows something else than when a site was published.
struct IncidentChanges {
  /// Of any incident, those that came and went with all of theirs.
  private(set) var aspects: IncidentAspects = []
  private var changed: Set<IncidentID> = []
  /// How pages lead to what has other words now; not where incidents or actions came or went.
  private(set) var linksToReworded: [String] = []
  /// As they were and as they are.
  private var relations: Set<UInt64> = []
  /// Of those that show other facts or words.
  private var factRelations: Set<UInt64> = []
  /// Of those that may count in another way.
  private var factors: Set<UInt64> = []
  private var services: Set<UInt64> = []
  private var lists = ChangedLists()
  /// In the order of the archive as it was.
  private let before: PublishedSite
  /// Of each incident, by its place: where it stood before, if nothing of it changed.
  private(set) var untouched: [Int?] = []
  /// Whether the same incidents are there, and stand where they stood.
  private(set) var keepsPlaces = true
  /// Whether all by which incidents are found to be like each other is as it was.
  private(set) var keepsLikeness = true

  init(since earlier: EarlierSite, in site: Site) {
    before = earlier.site
    let incidents = site.archive.incidents
    untouched.reserveCapacity(incidents.count)
    for (place, incident) in incidents.enumerated() {
      let placeBefore = before.place(of: incident.id, near: place)
      if placeBefore != place { keepsPlaces = false }
      if let placeBefore, earlier.isUntouched(incident, from: placeBefore) {
        untouched.append(placeBefore)
      } else {
        untouched.append(nil)
        compare(incident, with: placeBefore.map { before.reports[$0] }, in: site)
      }
    }
    if keepsPlaces && incidents.count == before.reports.count { return }
    (keepsPlaces, keepsLikeness) = (false, false)
    for report in before.reports where site.archive.isMissing(report.id) {
      add(.all, of: report.id, as: report.traces)
    }
  }

  private mutating func compare(_ incident: Incident, with known: PublishedReport?, in site: Site) {
    let digests = IncidentDigests(of: incident, in: site)
    if known?.digests == digests { return }
    if known?.digests.likeness != digests.likeness { keepsLikeness = false }
    let aspects = known.map { digests.changes(since: $0.digests) } ?? .all
    if let known { addLinks(to: incident, digests, since: known.digests) }
    add(aspects, of: incident.id, as: IncidentTraces(of: incident, in: site))
  }

  /// Where an action comes or goes more changed than words.
  private mutating func addLinks(
    to incident: Incident, _ digests: IncidentDigests, since before: IncidentDigests
  ) {
    let page = Address.incident(incident.id).path
    if digests.words != before.words { linksToReworded.append(page) }
    let words = zip(digests.actionWords, before.actionWords)
    for (action, (now, before)) in zip(incident.actions, words) where now != before {
      linksToReworded.append("\(page)#\(action.fragment)")
    }
  }

  var isEmpty: Bool { changed.isEmpty }

  private mutating func add(_ aspects: IncidentAspects, of id: IncidentID, as traces: IncidentTraces) {
    changed.insert(id)
    // Its text is its own, but for the words that it shares with those that are similar.
    if aspects.isEmpty { return }
    self.aspects.formUnion(aspects)
    for traces in [traces, before[id]?.traces].compactMap(\.self) {
      relations.formUnion(traces.relations)
      if aspects.contains(.facts) {
        factors.formUnion(traces.factors)
        services.formUnion(traces.services)
      }
      lists.add(aspects, traces.lists)
      if !aspects.isDisjoint(with: [.facts, .words]) { factRelations.formUnion(traces.relations) }
    }
  }

  /// The lists that may show something else: those that they are in, and those of incidents that they refer to.
  func lists(in site: Site) -> ChangedLists {
    var lists = lists
    guard !factRelations.isEmpty else { return lists }
    for incident in site.archive.incidents
    where IncidentTraces.idDigests(of: incident).contains(where: factRelations.contains) {
      if let report = before[incident.id] { lists.add(.all, report.traces.lists) }
    }
    return lists
  }

  /// Other incidents whose pages may show something else of these. The traces of those that are as they were are, too.
  func neighbourhood(in site: Site) -> Set<IncidentID> {
    guard !isEmpty else { return [] }
    var candidates = similar(in: site)
    addNeighbours(in: before.reports.map(\.id), to: &candidates)
    addNeighbours(in: site.archive.incidents.map(\.id), to: &candidates)
    for report in before.reports
    where report.traces.relations.contains(where: relations.contains)
      || report.traces.factors.contains(where: factors.contains)
      || report.traces.services.contains(where: services.contains) && hasNoneAlike(report.id, in: site)
    {
      candidates.insert(report.id)
    }
    return candidates
  }

  /// Only then its page speaks of others with the same service.
  private func hasNoneAlike(_ id: IncidentID, in site: Site) -> Bool {
    site.archive.place(of: id).map { site.similar.scores(similarTo: $0).isEmpty } ?? false
  }

  /// Those to which others are similar than before, or which are similar to some of these.
  private func similar(in site: Site) -> Set<IncidentID> {
    let (incidents, similar) = (site.archive.incidents, site.similar)
    let changed = Set(changed.compactMap { site.archive.place(of: $0) })
    return Set(
      incidents.indices.lazy.filter { place in
        similar.isSimilar(place, toAnyOf: changed)
          || !keepsLikeness && before[incidents[place].id]?.similarity != similar.digest(ofPlace: place)
      }.map { incidents[$0].id })
  }

  private func addNeighbours(in order: [IncidentID], to candidates: inout Set<IncidentID>) {
    for (index, id) in order.enumerated() where changed.contains(id) {
      if index > 0 { candidates.insert(order[index - 1]) }
      if index + 1 < order.count { candidates.insert(order[index + 1]) }
    }
  }
}

/// Digests of the addresses of lists, by the sides of incidents in which they may differ.
struct ChangedLists: Sendable {
  private var sides: [(aspect: IncidentAspects, lists: Set<UInt64>)] = [
    (.facts, []), (.words, []), (.actionWords, []), (.actions, []),
  ]

  mutating func add(_ aspects: IncidentAspects, _ lists: [UInt64]) {
    for side in sides.indices where aspects.contains(sides[side].aspect) {
      sides[side].lists.formUnion(lists)
    }
  }

  /// In what a list may differ.
  func aspects(of list: UInt64) -> IncidentAspects {
    IncidentAspects(sides.filter { $0.lists.contains(list) }.map(\.aspect))
  }
}

extension Archive {
  /// Whether no incident is published under an id of its own.
  fileprivate func isMissing(_ id: IncidentID) -> Bool { incident(id)?.id != id }
}
