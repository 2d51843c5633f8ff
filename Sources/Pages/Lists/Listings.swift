import Incidents

/// All listings of an archive: one for each address, worked out in one walk over the incidents a kind.
package struct Listings: Sendable {
  private var listings: [Listing.Kind: [Listing]] = [:]
  /// Where the listing of a name stands among those of its kind; rows ask for it again and again.
  private var places: [Listing.Kind: [String: Int]] = [:]

  package init(_ archive: Archive) {
    for kind in Listing.Kind.allCases { add(kind, of: archive) }
  }

  /// By slug.
  package subscript(_ kind: Listing.Kind) -> [Listing] { listings[kind] ?? [] }

  /// How many incidents bear a name, or one that shares its address.
  func count(_ kind: Listing.Kind, _ name: String) -> Int {
    place(kind, name).map { self[kind][$0].count } ?? 0
  }

  package func address(_ kind: Listing.Kind, _ name: String) -> Address? {
    place(kind, name).map { self[kind][$0].address }
  }

  func place(_ kind: Listing.Kind, _ name: String) -> Int? { places[kind]?[name] }

  package var all: [Listing] { Listing.Kind.allCases.flatMap { self[$0] } }

  /// Those with incidents; severities worst first, years newest first, others by their number of incidents.
  package func ranked(_ kind: Listing.Kind, in settings: ArchiveSettings) -> [Listing] {
    let listings = self[kind].filter { $0.count > 0 }
    switch kind {
    case .severities:
      let ranks = Dictionary(settings.severities.map { ($0.slug, $0.rank) }) { first, _ in first }
      return listings.sorted { (ranks[$0.slug] ?? .max, $0.slug) < (ranks[$1.slug] ?? .max, $1.slug) }
    case .years: return listings.sorted { $0.slug > $1.slug }
    case .services, .factors, .tags: return listings.sorted { ($1.count, $0.slug) < ($0.count, $1.slug) }
    }
  }

  private mutating func add(_ kind: Listing.Kind, of archive: Archive) {
    var slugs: [String: String] = [:]
    var positions: [String: [Int]] = [:]
    func slug(_ name: String) -> String {
      if let slug = slugs[name] { return slug }
      let slug = Slug(name).text
      slugs[name] = slug
      return slug
    }
    for name in kind.declaredNames(in: archive.settings) { positions[slug(name)] = [] }
    for (position, incident) in archive.incidents.enumerated() {
      for name in kind.names(of: incident) {
        let slug = slug(name)
        if positions[slug]?.last != position { positions[slug, default: []].append(position) }
      }
    }
    let names = Dictionary(grouping: slugs.keys) { slugs[$0] ?? $0 }
    let ordered = positions.keys.sorted()
    listings[kind] = ordered.map { slug in
      Listing(
        kind: kind, slug: slug, names: (names[slug] ?? []).sorted(), positions: positions[slug] ?? [])
    }
    let placesOfSlugs = Dictionary(uniqueKeysWithValues: zip(ordered, ordered.indices))
    places[kind] = slugs.compactMapValues { placesOfSlugs[$0] }
  }
}
