import Diagnostics
import Incidents
import Reports

/// A timeline is more than a paragraph.
struct TimelineHasEntries: ReportRule {
  let name: RuleName = "timeline-entries"
  let level = Level.error
  let summary = "a timeline has entries that begin with a time"
  let reason =
    "what was seen and done in what order is what a reader learns from, and what the graphs are laid beside"
  let isAboutAbsence = true

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard report.entries.isEmpty, let section = report.section(.timeline), !section.isEmpty else {
      return []
    }
    return [.noEntries(section.range)]
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad(
        """
        ## Timeline

        - 13:58 A deploy doubles the number of channels per connection
        - 14:02 nagios reports `broker3` memory CRITICAL
        - 15:20 The backlog is gone
        """, "↓## Timeline\n\nIt broke and was mended."),
    ]
  }
}

extension Finding {
  fileprivate static func noEntries(_ range: SourceRange) -> Finding {
    Finding(
      range, "no entry of this timeline begins with a time",
      help: "write list items such as \"- 14:02 nagios reports broker3 memory CRITICAL\"")
  }
}
