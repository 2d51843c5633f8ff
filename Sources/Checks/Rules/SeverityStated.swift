import Diagnostics
import Incidents
import Reports

/// Without a severity an incident counts nowhere.
struct SeverityStated: ReportRule {
  let name: RuleName = "severity"
  let level = Level.warning
  let summary = "the front matter has a severity"
  let reason = "lists and trends group by it, and how soon actions are due depends on it"
  let isAboutAbsence = true

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard report.incident.severity == nil, !report.stated.severity else { return [] }
    return [.missing(settings.severities.map(\.id))]
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("---\ntitle: Messages arrived late\nseverity: sev2", "↓---\ntitle: Messages arrived late"),
    ]
  }
}

extension Finding {
  fileprivate static func missing(_ known: [String]) -> Finding {
    Finding(
      .start, "the front matter has no severity",
      help: "add \"severity: \" and one of: \(known.joined(separator: ", "))")
  }
}
