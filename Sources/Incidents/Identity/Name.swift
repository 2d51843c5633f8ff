/// What a report calls a service, a tag, a factor or a person; `Kind` keeps them apart.
package struct Name<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }

  /// The part of an address: lower case, letters and digits, dashes for everything between.
  package var slug: String { Slug(rawValue).text }

  package static func < (a: Name, b: Name) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }

  package var description: String { rawValue }
}

/// A part of the system that customers or colleagues use.
package enum Service {}
/// A free word for grouping.
package enum Tag {}
/// A condition that made a failure possible or worse.
package enum ContributingFactor {}
/// Somebody of the team.
package enum Person {}

package typealias ServiceName = Name<Service>
package typealias TagName = Name<Tag>
package typealias FactorName = Name<ContributingFactor>
package typealias PersonName = Name<Person>
