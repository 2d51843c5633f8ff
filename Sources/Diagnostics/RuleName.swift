/// The name of a rule, in kebab case: what stands in brackets behind a message and in archive.yml's `rules:`.
package struct RuleName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }
  package init(stringLiteral value: String) { rawValue = value }
  package var description: String { rawValue }
}
