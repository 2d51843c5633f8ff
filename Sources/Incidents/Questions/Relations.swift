/// Which incidents share a contributing factor, or were named together by their authors. Worked out once for an archive.
///
/// It works with the places of incidents in the archive, newest first, so that a larger place is an earlier incident.
package struct Relations: Sendable {
  /// As many incidents as are told by name.
  private static let limit = 5

  private let archive: Archive
  /// The day of each incident.
  private let days: [Int]
  /// Ascending, for each factor.
  private let places: [FactorName: [Int]]
  /// Ascending, for each place that has any.
  private let named: [Int: [Int]]

  package init(_ archive: Archive) {
    self.archive = archive
    days = archive.incidents.map(\.day.number)
    var places: [FactorName: [Int]] = [:]
    var named: [Int: Set<Int>] = [:]
    for (place, incident) in archive.incidents.enumerated() {
      for factor in Set(incident.factors) { places[factor, default: []].append(place) }
      for other in incident.related.compactMap({ archive.place(of: $0.value) }) where other != place {
        named[place, default: []].insert(other)
        named[other, default: []].insert(place)
      }
    }
    self.places = places
    self.named = named.mapValues { $0.sorted() }
  }

  /// Whether nothing is related to it.
  package func isAlone(_ id: IncidentID) -> Bool {
    guard let place = archive.place(of: id) else { return true }
    return named[place] == nil
      && archive.incidents[place].factors.allSatisfy { (places[$0] ?? []).count <= 1 }
  }

  /// Time grows with the number of incidents that share a factor.
  package func related(to id: IncidentID) -> RelatedIncidents {
    guard let place = archive.place(of: id) else { return .none }
    let factors = archive.incidents[place].factors
    let groups = factors.map { places[$0] ?? [] }
    let others = weighed(groups + [named[place] ?? []], without: place)
    let earlierCount = others.count { $0.place > place }
    return RelatedIncidents(
      earlierCount: earlierCount, laterCount: others.count - earlierCount,
      earlierFactors: frequent(factors, groups, before: place),
      nearest: nearest(others, to: place).map { related(archive.incidents[$0], $0, to: place) })
  }

  /// Each incident of some groups, and in how many of them it is.
  private func weighed(_ groups: [[Int]], without place: Int) -> [(place: Int, weight: Int)] {
    var others: [(place: Int, weight: Int)] = []
    others.reserveCapacity(groups.reduce(0) { $0 + $1.count })
    // Behind which of them each place stands.
    var ends = [Int32](repeating: 0, count: archive.incidents.count)
    for group in groups {
      for other in group where other != place {
        let end = Int(ends[other])
        if end > 0 {
          others[end - 1].weight += 1
        } else {
          others.append((other, 1))
          ends[other] = Int32(others.count)
        }
      }
    }
    return others
  }

  private func frequent(_ factors: [FactorName], _ groups: [[Int]], before place: Int) -> [FactorName] {
    zip(factors, groups).map { factor, group in (factor, count: group.count { $0 > place }) }
      .filter { $0.count > 0 }
      .sorted { ($1.count, $0.0) < ($0.count, $1.0) }
      .map(\.0)
  }

  private func nearest(_ others: [(place: Int, weight: Int)], to place: Int) -> [Int] {
    var best: [Candidate] = []
    for (other, weight) in others {
      let candidate = (weight, distance: abs(days[other] - days[place]), other)
      if best.count == Self.limit, let last = best.last, !Self.isBetter(candidate, than: last) { continue }
      let index = best.firstIndex { Self.isBetter(candidate, than: $0) } ?? best.count
      best.insert(candidate, at: index)
      if best.count > Self.limit { best.removeLast() }
    }
    return best.map(\.place).sorted()
  }

  private typealias Candidate = (weight: Int, distance: Int, place: Int)

  private static func isBetter(_ a: Candidate, than b: Candidate) -> Bool {
    (b.weight, a.distance, b.place) < (a.weight, b.distance, a.place)
  }

  private func related(_ incident: Incident, _ other: Int, to place: Int) -> RelatedIncidents.Related {
    RelatedIncidents.Related(
      incident: incident,
      sharedFactors: archive.incidents[place].factors.filter(incident.factors.contains),
      isNamed: named[place]?.contains(other) ?? false)
  }
}
