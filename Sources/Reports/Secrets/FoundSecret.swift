import Diagnostics

/// Where in a report, a page or a file beside it something stands that looks like a key to something.
package struct FoundSecret: Hashable, Sendable {
  package let kind: Secret.Kind
  package let range: SourceRange
  package let place: Place

  package enum Place: Hashable, Sendable {
    case text
    /// The name of a chat log, in which only lines are known: all those that show some of it.
    case log(String, lines: [ClosedRange<Int>])
    /// The name of a file that is published with the report.
    case attachment(String)
  }
}
