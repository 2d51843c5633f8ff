import Diagnostics

/// What some rules speak of: a chapter of their reference.
package struct RuleTopic: Sendable {
  package let title: String
  /// In the order in which they are told.
  package let rules: [RuleName]

  private init(_ title: String, _ rules: [RuleName]) {
    self.title = title
    self.rules = rules
  }

  /// Every rule stands in one of them.
  package static let all: [RuleTopic] = [
    RuleTopic(
      "Structure",
      [
        "required-section", "repeated-section", "title", "summary", "author", "severity", "unknown-severity",
        "front-matter", "lessons", "placeholder", "conflict-marker", "raw-html",
        "excuse",
      ]),
    RuleTopic(
      "Time",
      [
        "time-frame", "milestone-order", "zone", "time", "time-twice", "timeline-entries", "timeline-order",
        "timeline-frame", "timeline-day", "timeline-gap", "unread-time", "lead-up", "incident-day", "future",
      ]),
    RuleTopic(
      "Evidence",
      [
        "evidence", "cited-line", "alert-times", "log", "log-lines", "shared-log", "graph-window",
        "graph-clock",
        "graph-marked", "graph-data", "graph-quirk", "window-marked",
        "unused-graph", "alt-text", "missing-attachment", "image",
      ]),
    RuleTopic(
      "Impact and detection",
      ["impact-number", "impact-who", "outage", "stated-duration", "detection", "detect-action"]),
    RuleTopic("Causes", ["single-cause", "human-error", "factor-action", "preventable"]),
    RuleTopic(
      "Actions",
      [
        "no-actions", "action-id", "unowned-action", "action-owner", "team-owner", "action-due", "late-due",
        "action-kind", "action-priority", "action-facts", "dropped-action", "vague-action",
        "unbounded-action", "people-action",
        "untracked-action", "issue-state", "issue-reference", "reused-action", "log-action",
      ]),
    RuleTopic(
      "Language",
      [
        "blame", "named-person", "animated-language", "timeline-opinion", "summary-names", "secret", "leak",
        "redacted-address",
      ]),
    RuleTopic(
      "Links and names",
      [
        "broken-link", "address", "unknown-reference", "doubtful-reference", "misspelt-name", "duplicate-id",
      ]),
    RuleTopic(
      "The archive",
      [
        "review-due", "incident-id", "missing-report", "page-address", "settings", "theme", "ledger",
        "reviews", "file",
        "encoding",
        "limits", "attachment-name", "attachment-type",
      ]),
  ]
}
