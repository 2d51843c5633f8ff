/// How often something like an incident happened, as far as reports say so: others share a contributing factor with it, or one
/// of the two reports names the other.
package struct RelatedIncidents: Sendable {
  /// How many began before.
  package let earlierCount: Int
  package let laterCount: Int
  /// The factors that earlier incidents share, the most frequent first.
  package let earlierFactors: [FactorName]

  package static let none = RelatedIncidents(earlierCount: 0, laterCount: 0, earlierFactors: [])
}
