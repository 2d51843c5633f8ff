import Diagnostics
import Incidents
import Reports

/// A report is read by those who were shouted about.
struct NoAnimatedLanguage: WordingRule {
  let name: RuleName = "animated-language"
  let level = Level.warning
  let summary = "a report keeps calm"
  let reason = "anger and drama make readers defend themselves, and hide how bad it was: numbers tell that"
  let source: String? = "Google, The Site Reliability Workbook, \"Postmortem Culture\""

  private static let words = [
    "ridiculous", "ridiculously", "unbelievable", "unbelievably", "can't believe", "cannot believe", "insane",
    "insanely", "horrible", "horribly", "horrendous", "disastrous", "disastrously", "outrageous", "idiotic",
    "absurdly", "wtf", "omg", "catastrophic", "catastrophically", "appalling", "pathetic",
    "shocking", "shockingly",
  ]
  let wordings =
    Wording.any(words, "numbers")
    // What engineers call so.
    + Wording.any(["catastrophic backtracking"])

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    found.filter { !$0.wording.advice.isEmpty }.map { .animated($0, report.source) }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("A broker takes", "This was ↓ridiculous. A broker takes"),
      .bad("A broker takes", "We ↓can’t believe it. A broker takes"),
      .good("A broker takes", "It was catastrophic backtracking. A broker takes"),
      .good("A broker takes", "A page called `nightmare`. A broker takes"),
    ]
  }
}

extension Finding {
  fileprivate static func animated(_ found: FoundWording, _ source: SourceText) -> Finding {
    Finding(
      found.range(in: source), "\"\(found.text(in: source))\" is louder than a report should be",
      help: "say how bad it was in numbers")
  }
}
