import Incidents

/// All listings of an archive: one for each address, worked out in one walk over the incidents a kind.
package struct Listings: Sendable {
  private var listings: [Listing.Kind: [Listing]] = [:]
  /// Where the listing of a name stands among those of its kind; rows ask for it again and again.
  private var places: [Listing.Kind: [String: Int]] = [:]

  package init(_ archive: Archive) {
    let kinds = Listing.Kind.allCases
    var groups = kinds.map { Groups($0.declaredNames(in: archive.settings)) }
    // All kinds in one walk: to come by each of thousands of incidents takes longer than to read its names.
    for (position, incident) in archive.incidents.enumerated() {
      for (place, kind) in kinds.enumerated() {
        kind.forEachName(of: incident) { name in groups[place].add(position, to: name) }
      }
    }
    for (kind, groups) in zip(kinds, groups) { add(groups, of: kind) }
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

  private mutating func add(_ groups: Groups, of kind: Listing.Kind) {
    let ordered = groups.all.indices.sorted { groups.all[$0].slug < groups.all[$1].slug }
    listings[kind] = ordered.map { number in
      let group = groups.all[number]
      return Listing(
        kind: kind, slug: group.slug, names: group.names.sorted(), positions: group.positions)
    }
    var places = [Int](repeating: 0, count: ordered.count)
    for (place, number) in ordered.enumerated() { places[number] = place }
    self.places[kind] = groups.numbers.mapValues { places[$0] }
  }
}

/// Incidents gathered by slug. A name is made a slug once: thereafter it is known by number.
private struct Groups {
  private(set) var all: [Group] = []
  /// By name.
  private(set) var numbers: [String: Int] = [:]
  private var numbersOfSlugs: [String: Int] = [:]

  /// With groups for some names, though nobody be in them.
  init(_ names: [String]) {
    for name in names { _ = number(of: name) }
  }

  struct Group {
    let slug: String
    var names: [String] = []
    /// Ascending.
    var positions: [Int] = []
  }

  mutating func add(_ position: Int, to name: String) {
    let number = number(of: name)
    if all[number].positions.last != position { all[number].positions.append(position) }
  }

  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    let slug = Slug(name).text
    let number = numbersOfSlugs[slug] ?? all.count
    if number == all.count { all.append(Group(slug: slug)) }
    all[number].names.append(name)
    numbersOfSlugs[slug] = number
    numbers[name] = number
    return number
  }
}
