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
  }

  /// Nothing where `record` is none of an archive of as many incidents; they must be the same in all that is compared.
  package init?(_ archive: Archive, recalling record: [UInt8]) {
    guard let recalled = FoundSimilarity.lists(in: record, count: archive.incidents.count) else { return nil }
    self.archive = archive
    (found, starts) = recalled
  }

  /// What was found, to be recalled.
  package var record: [UInt8] { FoundSimilarity.record(of: found, starts: starts) }

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

  /// Whether any of those that are like the incident at a place is among some.
  package func isSimilar(_ place: Int, toAnyOf others: Set<Int>) -> Bool {
    found(for: place).contains { others.contains(Int($0.place)) }
  }

  /// The places of those that are like the incident at a place, with their scores.
  package func scores(similarTo place: Int) -> [(place: Int, thousandths: Int)] {
    found(for: place).map { (Int($0.place), Int($0.score)) }
  }

  /// Whether the same places are as much alike to one as they are among `others`.
  package func isAsAlike(at place: Int, as others: SimilarIncidents) -> Bool {
    found(for: place).elementsEqual(others.found(for: place)) { $0.place == $1.place && $0.score == $1.score }
  }

  /// A number that is another where others are found to be like an incident, or for other reasons. How much they are, how the
  /// reports of those say what is shared, and their titles are no part of it.
  package func digest(ofPlace place: Int) -> UInt64 {
    found(for: place).reduce(0) { digest, found in
      TextHash.of(archive.incidents[Int(found.place)].id.rawValue, seed: found.digest(seed: digest))
    }
  }

  /// A number that is another where any two are alike to another extent.
  package var scoreDigest: UInt64 {
    found.reduce(0) { digest, found in (digest &+ UInt64(found.score)) &* 0x9E37_79B9_7F4A_7C15 }
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
