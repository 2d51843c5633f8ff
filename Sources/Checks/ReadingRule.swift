import Diagnostics

/// A rule under which reports are read, before any other can judge them.
package struct ReadingRule: Sendable {
  package let name: RuleName
  package let summary: String

  /// Those whose level archive.yml may set.
  package static let adjustable: [ReadingRule] = [
    ReadingRule(name: "action-facts", summary: "the parenthesis behind an action holds facts alone"),
    ReadingRule(name: "action-id", summary: "every action has an id, and no two of a report the same"),
    ReadingRule(name: "action-owner", summary: "an action has one owner"),
    ReadingRule(name: "front-matter", summary: "a report begins with front matter of known keys"),
    ReadingRule(name: "log", summary: "chat logs are of a known format"),
    ReadingRule(name: "missing-report", summary: "a folder of an incident has a report"),
    ReadingRule(name: "time", summary: "times are of the calendar and of the clock"),
    ReadingRule(name: "time-twice", summary: "a time that the clocks showed twice has an offset"),
    ReadingRule(name: "timeline-order", summary: "the entries of a timeline go forward"),
    ReadingRule(name: "unknown-severity", summary: "a severity is one of those that the archive defines"),
  ]
}
