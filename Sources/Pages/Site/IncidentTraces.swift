import Bytes
import Incidents

/// By what an incident shows on pages that are not its own. Names stand as digests, so that they can be kept.
///
/// A page of another incident shows something of this one only if it stands next to it in time, if one is like the other, or if
/// the two have a relation in common. Those with which it has a factor or a service in common it counts, and says no more of
/// them; so nothing matters there but what these are and when they began. A listing, or a year of actions, shows something of it
/// only if it is among `lists`, or if it shows an incident that this one refers to. Whoever makes a page show more must note it
/// here.
package struct IncidentTraces: Hashable, Sendable {
  /// Of its own ids, and of those that it refers to.
  package var relations: [UInt64] = []
  package var factors: [UInt64] = []
  package var services: [UInt64] = []
  /// Of the addresses of the lists in which it stands.
  package var lists: [UInt64] = []

  package init() {}

  package init(of incident: Incident, in site: Site) {
    relations = Self.idDigests(of: incident)
    relations += Self.references(of: incident).map { Checksum.of($0, seed: Self.id) }
    factors = incident.factors.map { Checksum.of($0.rawValue, seed: Self.factor) }
    for kind in Listing.Kind.allCases {
      var addresses: [UInt64] = []
      kind.forEachName(of: incident) { name in
        if let address = site.listings.address(kind, name) { addresses.append(Self.digest(address)) }
      }
      if kind == .services { services = addresses }
      lists += addresses
    }
    lists += Set(incident.actions.map { ActionYears.year(of: $0, in: incident) }).sorted()
      .map { Self.digest(.actions(year: $0)) }
  }

  package static func digest(_ address: Address) -> UInt64 { Checksum.of(address.path) }

  /// As others may name it.
  package static func idDigests(of incident: Incident) -> [UInt64] {
    ids(of: incident).map { Checksum.of($0, seed: id) }
  }

  private static func ids(of incident: Incident) -> [String] {
    [incident.id.rawValue] + incident.aliases.map(\.value.rawValue)
  }

  private static func references(of incident: Incident) -> [String] {
    incident.links.map(\.target.rawValue) + incident.related.map(\.value.rawValue)
      + incident.preventableBy.map(\.value.incident.rawValue)
  }

  /// What names of different kinds begin with, so that they differ.
  private static let id = Checksum.of("id")
  private static let factor = Checksum.of("factor")
}
