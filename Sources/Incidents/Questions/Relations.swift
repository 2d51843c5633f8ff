/// Which incidents share a contributing factor, or were named together by their authors. Worked out once for an archive.
///
/// It works with the places of incidents in the archive, newest first, so that a larger place is an earlier incident.
package struct Relations: Sendable {
  private let archive: Archive
  /// Ascending, for each factor.
  private let places: [FactorName: [Int]]
  /// Ascending, for each place that has any.
  private let named: [Int: [Int]]

  package init(_ archive: Archive) {
    self.archive = archive
    var places: [FactorName: [Int]] = [:]
    var named: [Int: Set<Int>] = [:]
    for (place, incident) in archive.incidents.enumerated() {
      for factor in incident.factors where places[factor]?.last != place {
        places[factor, default: []].append(place)
      }
      for other in incident.related.compactMap({ archive.place(of: $0.value) }) where other != place {
        named[place, default: []].insert(other)
        named[other, default: []].insert(place)
      }
    }
    self.places = places
    self.named = named.mapValues { $0.sorted() }
  }

  /// Time grows with the number of incidents that share a factor.
  package func related(to id: IncidentID) -> RelatedIncidents {
    guard let place = archive.place(of: id) else { return .none }
    let factors = archive.incidents[place].factors
    let groups = factors.map { places[$0] ?? [] }
    let others = places(in: groups + [named[place] ?? []], without: place)
    let earlierCount = others.count { $0 > place }
    return RelatedIncidents(
      earlierCount: earlierCount, laterCount: others.count - earlierCount,
      earlierFactors: frequent(factors, groups, before: place))
  }

  /// Of some groups of incidents, each once.
  private func places(in groups: [[Int]], without place: Int) -> [Int] {
    guard groups.count > 1 else { return groups.first?.filter { $0 != place } ?? [] }
    var isFound = [Bool](repeating: false, count: archive.incidents.count)
    isFound[place] = true
    return groups.flatMap { group in
      group.filter { other in
        defer { isFound[other] = true }
        return !isFound[other]
      }
    }
  }

  private func frequent(_ factors: [FactorName], _ groups: [[Int]], before place: Int) -> [FactorName] {
    zip(factors, groups).map { factor, group in (factor, count: group.count { $0 > place }) }
      .filter { $0.count > 0 }
      .sorted { ($1.count, $0.0) < ($0.count, $1.0) }
      .map(\.0)
  }
}
