/// An alert of which a report's logs tell.
package struct GistAlert: Hashable, Sendable {
  /// What is checked: of an alert about a host alone, the host.
  package let check: String
  /// `CRITICAL`, `DOWN`, …; empty where the alert names none.
  package let state: String
  /// Empty where the alert names none.
  package let host: String

  package init(check: String, state: String = "", host: String = "") {
    self.check = check
    self.state = state
    self.host = host
  }
}
