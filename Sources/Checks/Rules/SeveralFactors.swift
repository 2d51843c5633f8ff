import Diagnostics
import Incidents
import Reports

/// Nothing that is large has one cause.
struct SeveralFactors: WordingRule {
  let name: RuleName = "single-cause"
  let level = Level.hint
  let summary = "a report that speaks of the root cause lists several contributing factors"
  let reason =
    "whoever finds the one cause stops looking; what made it worse and what made it long can be changed as well"
  let source: String? =
    "PagerDuty, Postmortem Documentation, after R. Cook; VOID report 2021; Etsy, Debriefing Facilitation Guide"

  let wordings =
    Wording.any(
      ["the root cause", "the sole cause", "the only cause", "the single cause", "the one cause"],
      "list what made it possible, worse and long under \"factors:\"")
    // The work, and not what it found.
    + Wording.any(["the root cause analysis", "the root cause analyses"])

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard let first = found.first(where: { !$0.wording.advice.isEmpty }), report.incident.factors.count < 2
    else { return [] }
    return [.single(first, report.source)]
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("A broker takes", "↓The root cause was memory. A broker takes"),
      .good("A broker takes", "The root cause analysis took two days. A broker takes"),
      .good("A broker takes", "A root cause is what nobody found. A broker takes"),
      RuleExample.good("A broker takes", "The root cause was memory. A broker takes")
        .and("factors: [no-memory-limit]", "factors: [no-memory-limit, late-alert]"),
    ]
  }
}

extension Finding {
  fileprivate static func single(_ found: FoundWording, _ source: SourceText) -> Finding {
    Finding(
      found.range(in: source), "\"\(found.text(in: source))\" is one; what else had to be so?",
      help: found.wording.advice)
  }
}
