import Diagnostics
import Incidents
import Reports

/// A slip is where a question begins.
struct NoHumanError: WordingRule {
  let name: RuleName = "human-error"
  let level = Level.warning
  let summary = "a person's mistake is not given as a cause"
  let reason =
    "people will slip again; what let one slip reach the customers can be changed, and stays when that person has gone"
  let source: String? =
    "PagerDuty, Postmortem Documentation; CCADB, Incident Reporting Guidelines; Google, The Site Reliability Workbook"

  private static let causes = [
    "human error", "human errors", "operator error", "operator errors", "user error", "pilot error",
    "human mistake", "human failure", "lack of training", "lack of attention", "lack of care", "inattention",
    "mistake by", "error by the operator", "typo by", "personal error", "manual error", "fat finger",
    "fat fingers",
  ]
  /// Names of things, and what is denied.
  private static let others = [
    "user error rate", "user error rates", "user error page", "user error pages", "operator error code",
    "operator error codes", "for human error", "no human error", "not human error", "human error isn't",
    "human error is not", "human error is no", "human error message", "human error messages",
  ]
  let wordings = Wording.any(causes, "cause") + Wording.any(others)

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    found.filter { !$0.wording.advice.isEmpty }.map { .humanError($0, report.source) }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("A broker takes", "The command took a typing mistake without a question. A broker takes"),
      .good("A broker takes", "The user error rate tripled. A broker takes"),
      .bad("A broker takes", "The cause was ↓human error. A broker takes"),
      .bad("A broker takes", "It was a ↓mistake by the one on call. A broker takes"),
    ]
  }
}

extension Finding {
  fileprivate static func humanError(_ found: FoundWording, _ source: SourceText) -> Finding {
    Finding(
      found.range(in: source), "\"\(found.text(in: source))\" is no cause that can be changed",
      help: "say what allowed it: what looked the same, what asked no question, what no test caught")
  }
}
