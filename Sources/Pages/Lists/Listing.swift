import Incidents

/// The incidents that share a service, a tag, a factor, a severity or a year.
package struct Listing: Sendable {
  package let kind: Kind
  package let slug: String
  /// As reports and settings spell it; more than one where they differ only in what addresses leave out. Sorted.
  package let names: [String]
  /// Their places among the archive's incidents, newest first.
  package let positions: [Int]
  package let address: Address

  init(kind: Kind, slug: String, names: [String], positions: [Int]) {
    self.kind = kind
    self.slug = slug
    self.names = names
    self.positions = positions
    address = Address("\(kind.rawValue)/\(slug)/index.html")
  }

  /// Named as the folders of the site.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case severities
    case services
    case factors
    case tags
    case years
  }

  package var count: Int { positions.count }

  package func incidents(of archive: Archive) -> [Incident] { positions.map { archive.incidents[$0] } }
}

extension Listing.Kind {
  /// What those outside of the team look for.
  static let forStakeholders: [Listing.Kind] = [.severities, .services, .years]

  /// The page that lists all of a kind.
  package var address: Address { Address("\(rawValue)/index.html") }

  /// Of one.
  package var label: String {
    switch self {
    case .severities: "Severity"
    case .services: "Service"
    case .factors: "Contributing factor"
    case .tags: "Tag"
    case .years: "Year"
    }
  }

  /// Of all.
  package var pluralLabel: String {
    switch self {
    case .severities: "Severities"
    case .services: "Services"
    case .factors: "Contributing factors"
    case .tags: "Tags"
    case .years: "Years"
    }
  }

  /// What a report says of an incident.
  func forEachName(of incident: Incident, _ body: (String) -> Void) {
    switch self {
    case .severities: if let severity = incident.severity { body(severity.id) }
    case .services: for name in incident.services { body(name.rawValue) }
    case .factors: for name in incident.factors { body(name.rawValue) }
    case .tags: for name in incident.tags { body(name.rawValue) }
    case .years: body(String(incident.day.year))
    }
  }

  /// What has a page even if no incident names it.
  func declaredNames(in settings: ArchiveSettings) -> [String] {
    switch self {
    case .severities: settings.severities.map(\.id)
    case .services: settings.services.keys.map(\.rawValue)
    case .factors, .tags, .years: []
    }
  }
}
