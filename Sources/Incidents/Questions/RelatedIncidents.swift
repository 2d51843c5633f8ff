/// What an archive knows of incidents like one: how many there are, and those that are most alike.
package struct RelatedIncidents: Sendable {
  package struct Related: Sendable {
    package let incident: Incident
    /// In the order in which the one that was asked for names them.
    package let sharedFactors: [FactorName]
    /// Whether one of the two reports names the other in `related:`.
    package let isNamed: Bool
  }

  /// How many began before.
  package let earlierCount: Int
  package let laterCount: Int
  /// The factors that earlier incidents share, the most frequent first.
  package let earlierFactors: [FactorName]
  /// Those that share most, of equals the nearest in time; newest first.
  package let nearest: [Related]

  package static let none = RelatedIncidents(
    earlierCount: 0, laterCount: 0, earlierFactors: [], nearest: [])
}
