import Diagnostics
import Incidents
import Reports

/// A word that frightens says what it means.
struct OutageIsTotal: WordingRule {
  let name: RuleName = "outage"
  let level = Level.hint
  let summary = "\"outage\" stands where everything was gone, or with how much was"
  let reason =
    "a reader who takes a slow page for an outage looks for another incident, and customers are told too much"
  let source: String? = "PagerDuty, Postmortem Documentation, \"Effective postmortems\""

  private static let scope = [
    "total", "complete", "completely", "full", "fully", "entire", "entirely", "all", "every", "everything",
    "everyone", "everybody", "whole", "partial", "partially", "no", "none", "nobody", "regional", "#",
    "half", "most",
  ]
  let wordings = [Wording("outage", "outage"), Wording("outages", "outage")] + Wording.any(scope)

  let parts: Set<ReportPart> = [.impact]

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard let outage = found.first(where: { !$0.wording.advice.isEmpty }),
      !found.contains(where: { $0.wording.advice.isEmpty })
    else { return [] }
    return [.unbounded(outage, report.source)]
  }

  var examples: [RuleExample] {
    let impact = "1,840 customers saw messages arrive up to nine minutes late. No message was lost."
    return [
      .sample,
      .good(impact, "A total outage for all customers."),
      RuleExample.bad(impact, "The ↓outage was felt by customers.")
        .and("factors:", "impact: {customers: 1840}\nfactors:"),
    ]
  }
}

extension Finding {
  fileprivate static func unbounded(_ found: FoundWording, _ source: SourceText) -> Finding {
    Finding(
      found.range(in: source), "nothing says whether this \"\(found.text(in: source))\" was total",
      help: "say how much was gone: \"sign-in was gone for all\", \"4 % of connections dropped\"")
  }
}
