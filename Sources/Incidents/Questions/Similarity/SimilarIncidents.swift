/// Which incidents are like each other, by what they share: contributing factors, alerts, tags, services and words. Worked out
/// once for an archive.
///
/// It works with the places of incidents in the archive, newest first.
package struct SimilarIncidents: Sendable {
  private let archive: Archive
  /// Those of all incidents, one behind another.
  private let found: [FoundSimilarity]
  /// Where those of each incident begin, and where the last ones end.
  private let starts: [Int]
  private let digests: [UInt64]

  /// Time grows with the number of incidents.
  package init(_ archive: Archive) {
    self.archive = archive
    let named = Self.named(archive)
    var search = SimilaritySearch(FeatureIndex(archive), begins: archive.incidents.map(\.begin))
    var found: [FoundSimilarity] = []
    var starts = [0]
    for place in archive.incidents.indices {
      search.find(for: place, named: named[place] ?? [], into: &found)
      starts.append(found.count)
    }
    self.found = found
    self.starts = starts
    digests = archive.incidents.map(Self.digest)
  }

  /// At most five, those most alike first; of equals the nearest in time, and then the newest.
  package func similar(toPlace place: Int) -> [SimilarIncident] {
    found(for: place).map { found in
      SimilarIncident(
        place: Int(found.place), score: Double(found.score) / 1_000,
        reasons: SimilarityReasons(found, archive.incidents[Int(found.place)]).all)
    }
  }

  package func similar(to id: IncidentID) -> [SimilarIncident] {
    archive.place(of: id).map { similar(toPlace: $0) } ?? []
  }

  /// A number that is another where `similar(toPlace:)` tells something else, for far less than it takes to tell it.
  package func digest(ofPlace place: Int) -> UInt64 {
    found(for: place).reduce(0) { $1.digest(seed: $0 ^ digests[Int($1.place)]) }
  }

  /// Of all that may be told of an incident.
  private static func digest(of incident: Incident) -> UInt64 {
    var digest = TextHash.of(incident.id.rawValue)
    for name in incident.factors { digest = TextHash.of(name.rawValue, seed: digest) }
    for name in incident.tags { digest = TextHash.of(name.rawValue, seed: digest) }
    for name in incident.services { digest = TextHash.of(name.rawValue, seed: digest) }
    return incident.gist.bytes.withUnsafeBytes { TextHash.of($0, seed: digest) }
  }

  private func found(for place: Int) -> ArraySlice<FoundSimilarity> {
    archive.incidents.indices.contains(place) ? found[starts[place]..<starts[place + 1]] : []
  }

  /// For each incident those that its report names, and whose reports name it, ascending.
  private static func named(_ archive: Archive) -> [Int: [Int]] {
    var named: [Int: Set<Int>] = [:]
    for (place, incident) in archive.incidents.enumerated() {
      for other in incident.related.compactMap({ archive.place(of: $0.value) }) where other != place {
        named[place, default: []].insert(other)
        named[other, default: []].insert(place)
      }
    }
    return named.mapValues { $0.sorted() }
  }
}
