/// For whom a site is made.
package enum Audience: String, Hashable, Sendable, CaseIterable {
  /// The team and its neighbours: everything.
  case team
  /// Managers, support, customers: what they felt, and what is being done.
  case stakeholders
}
