import Diagnostics
import Incidents
import Reports

/// "Some users" may be three or all.
struct ImpactCounted: WordingRule {
  let name: RuleName = "impact-number"
  let level = Level.warning
  let summary = "the impact has numbers: how many, how much, for how long"
  let reason = "only numbers tell a reader, and next year's comparison, how bad it was"
  let source: String? =
    "PagerDuty, postmortem template; Google, The Site Reliability Workbook, \"Key details omitted\"; Wikimedia, incident template"
  let isAboutAbsence = true

  private static let vague = [
    "some users", "some customers", "many users", "many customers", "a few users", "a few customers",
    "several users", "several customers", "most users", "most customers", "some requests", "many requests",
    "a number of", "for some time", "for a while", "briefly", "a short time", "a lot of", "lots of",
  ]
  private static let counted = [
    "#", "no", "none", "nobody", "nothing", "all", "every", "everyone", "everybody", "everything", "half",
    "third", "quarter", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "dozen", "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "thousand",
    "million", "zero",
  ]
  let wordings =
    Wording.any(vague, "vague") + Wording.any(counted)

  let parts: Set<ReportPart> = [.impact]

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard report.incident.impact.isEmpty, let section = report.section(.impact), !section.isEmpty else {
      return []
    }
    if found.contains(where: { $0.wording.advice.isEmpty }) { return [] }
    return [found.first.map { .vague($0, report.source) } ?? .uncounted(section.range)]
  }

  var examples: [RuleExample] {
    let impact = "1,840 customers saw messages arrive up to nine minutes late. No message was lost."
    return [
      .sample,
      .good(impact, "Nobody outside noticed."),
      .good("factors:", "impact: {customers: 1840}\nfactors:"),
      .bad("## Impact\n\n" + impact, "↓## Impact\n\nMessages arrived late for customers."),
      .bad(impact, "↓Some users saw messages arrive late."),
      RuleExample.good(impact, "Some users saw messages arrive late.")
        .and("factors:", "impact: {customers: 1840}\nfactors:"),
    ]
  }
}

extension Finding {
  fileprivate static func vague(_ found: FoundWording, _ source: SourceText) -> Finding {
    Finding(
      found.range(in: source), "\"\(found.text(in: source))\" may be three or all", help: .numbers)
  }

  fileprivate static func uncounted(_ range: SourceRange) -> Finding {
    Finding(range, "no number says how bad it was", help: .numbers)
  }
}

extension String {
  fileprivate static let numbers =
    "say how many, of how many, for how long; an estimate that calls itself one will do"
}
