import Diagnostics

/// What an author says of a finding that is right to be there: `<!-- icarus: allow RULE because REASON -->`.
package struct Excuse: Hashable, Sendable {
  /// Empty where the comment speaks to icarus and says nothing that it knows.
  package let rule: RuleName
  /// Empty where the author gave none: then it excuses nothing.
  package let reason: String
  /// Of the comment.
  package let range: SourceRange
  /// Whether it stands in the front matter, and so covers what concerns the whole report and the files beside it.
  package let isOfReport: Bool

  package init(rule: RuleName, reason: String, range: SourceRange, isOfReport: Bool) {
    self.rule = rule
    self.reason = reason
    self.range = range
    self.isOfReport = isOfReport
  }
}
