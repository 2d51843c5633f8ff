import Diagnostics

/// Where in a report, a log or a page something stands that looks like a key to something.
package struct FoundSecret: Hashable, Sendable {
  package let kind: Secret.Kind
  package let range: SourceRange
  /// The name of the log, where it stands in one; there only the line is known.
  package let log: String?
}
