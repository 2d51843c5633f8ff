import Diagnostics
import Incidents
import Reports

/// Whoever is blamed once tells less the next time.
struct NoBlame: WordingRule {
  let name: RuleName = "blame"
  let level = Level.warning
  let summary = "a report says what happened and what people knew, not what they should have done"
  let reason =
    "with what is known afterwards everything looks foreseeable; readers learn from what looked right at the time, and who is blamed tells less the next time"
  let source: String? =
    "Etsy, Debriefing Facilitation Guide; PagerDuty, Postmortem Documentation, \"Blameless\""

  let wordings =
    // Of people alone, so that each is looked at once more.
    Wording.any(hindsight, helpfulInstead)
    + Wording.any(
      seen.flatMap { ["should have \($0)", "should have been \($0)", "could have \($0)"] }, helpfulInstead)
    // What a machine did not do for somebody, and what is wished for the future.
    + Wording.any(
      ["a", "an", "the", "been paged", "been alerted", "been notified", "been told", "been able"].map {
        "should have \($0)"
      } + ["nobody is to blame", "no one is to blame", "not to blame", "we failed to reproduce"])
    + Wording.any(
      [
        "could have avoided", "could have prevented", "could've prevented", "could have been avoided",
        "could have been prevented", "would have been avoided", "could easily have", "if only",
      ], "say what is missing today, as an action")
    + Wording.any(
      [
        "we failed to", "they failed to", "he failed to", "she failed to", "i failed to", "team failed to",
        "engineer failed to", "engineers failed to", "operator failed to", "operators failed to",
        "developer failed to", "developers failed to", "on call failed to", "we neglected to",
        "they neglected to", "he neglected to", "she neglected to", "team neglected to", "didn't bother",
        "did not bother",
      ], "say what happened instead, and how that came about")
    + Wording.any(
      ["forgot to", "forgot that", "had forgotten to", "forgetting to"],
      "say what would have reminded anybody, and that it wasn't there")
    + Wording.any(
      [
        "careless", "carelessly", "carelessness", "negligent", "negligence", "sloppy", "incompetent",
        "incompetence", "irresponsible", "stupid", "stupidly", "stupidity", "reckless",
        "recklessly",
      ], "leave the judgement out; say what was seen and done")
    + Wording.any(
      [
        "is to blame", "are to blame", "was to blame", "were to blame", "whose fault", "his fault",
        "her fault", "their fault", "my fault", "our fault",
      ],
      "say what made it possible, as a contributing factor")

  private static let helpfulInstead =
    "say what was done, what it was expected to do, and what would have helped"

  private static let people = [
    "i", "we", "you", "they", "he", "she", "team", "engineer", "engineers", "operator", "operators",
    "developer",
    "developers", "call", "nobody", "somebody", "someone", "everyone", "people", "staff", "support",
    "admin",
    "admins", "reviewer", "reviewers",
  ]
  private static let hindsight = [
    "should have", "should've", "shouldn't have", "should not have", "should never have", "ought to have",
    "could have", "could've",
  ]
  /// What only people do.
  private static let seen = [
    "known", "noticed", "seen", "checked", "caught", "realised", "realized", "asked", "tested", "reviewed",
    "foreseen", "remembered", "thought",
  ]

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    found.filter { isJudgement($0, report.source) }.map { .blame($0, report.source) }
  }

  private func isJudgement(_ found: FoundWording, _ source: SourceText) -> Bool {
    if found.wording.advice.isEmpty { return false }
    return !Self.hindsight.contains(found.wording.words) || Self.people.contains(found.wordBefore(in: source))
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("No message was lost.", "No message was lost. The team asked: \"What should we have seen?\""),
      .good("No message was lost.", "No message was lost.\n\n> we should have known"),
      .good("A broker takes", "The disk should have had 40 GB free. A broker takes"),
      .good("A broker takes", "We should have a second region by June. A broker takes"),
      .bad("A broker takes", "We ↓should have known. A broker takes"),
      .good("A broker takes", "The deploy script failed to stop. A broker takes"),
      .bad("A broker takes", "Last year ↓we failed to notice. A broker takes"),
      .bad("A broker takes", "↓Should **have** been seen, said nobody. A broker takes"),
    ]
  }
}

extension Finding {
  fileprivate static func blame(_ found: FoundWording, _ source: SourceText) -> Finding {
    Finding(
      found.range(in: source), "\"\(found.text(in: source))\" judges with what is known afterwards",
      help: found.wording.advice)
  }
}
