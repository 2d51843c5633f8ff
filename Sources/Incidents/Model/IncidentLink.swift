import Diagnostics

/// A Markdown link from one report to another, `../2014-01-19-api/report.md#a2`.
package struct IncidentLink: Hashable, Sendable {
  package let target: IncidentID
  /// Without `#`, as it was written; `irc-L33` for a line of `irc.log`.
  package let fragment: String?
  package let range: SourceRange

  package init(target: IncidentID, fragment: String?, range: SourceRange) {
    self.target = target
    self.fragment = fragment
    self.range = range
  }
}
