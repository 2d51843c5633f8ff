import Diagnostics
import Incidents
import Reports

/// A title is what people find an incident by.
struct TitleStated: ReportRule {
  let name: RuleName = "title"
  let level = Level.warning
  let summary = "the front matter has a title"
  let reason = "lists, the feed and the search show it, years later"
  let isAboutAbsence = true

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.stated.title ? [] : [.missing(report.incident.title)]
  }

  var examples: [RuleExample] {
    [.sample, .bad("---\ntitle: Messages arrived late", "↓---")]
  }
}

extension Finding {
  fileprivate static func missing(_ derived: String) -> Finding {
    Finding(
      .start, "the front matter has no title, so \"\(derived)\" is taken",
      help: "add \"title: \" and what users lost")
  }
}
