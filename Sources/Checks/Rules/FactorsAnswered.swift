import Diagnostics
import Incidents
import Reports

/// What is known to come back is changed, or borne on purpose. Names of factors are abstract: as long as there are as many
/// actions, one of them may well meet a factor in other words.
struct FactorsAnswered: ReportRule {
  let name: RuleName = "factor-action"
  let level = Level.hint
  let summary = "each contributing factor is met by an action, or the report says that it is borne"
  let reason = "a factor that nobody works on will be in the next report as well"
  let source: String? =
    "PagerDuty, Postmortem Documentation (document the decision not to act); CCADB (a remedy for each issue)"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let incident = report.incident
    guard !report.stated.noActions, !incident.actions.isEmpty,
      incident.keptActions.count < incident.factors.count
    else { return [] }
    let spoken = report.textOfConclusions
    return incident.factors.filter { !isSpokenOf($0, in: spoken, of: report.source) }.map {
      .unanswered($0, report.place(ofKey: "factors"))
    }
  }

  /// One of its words is enough. A factor without words can't be looked for.
  private func isSpokenOf(_ factor: FactorName, in texts: [Range<Int>], of source: SourceText) -> Bool {
    let beginnings = WordBeginnings(factor.rawValue).words
    return beginnings.isEmpty
      || beginnings.contains { word in
        texts.contains { source.bytes.hasWord(beginningWith: Array(word.utf8), in: $0) }
      }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("factors: [no-memory-limit]", "factors: [no-memory-limit, clock-skew]"),
      .bad("factors: [no-memory-limit]", "↓factors: [no-memory-limit, late-alert, clock-skew]"),
      RuleExample.good("factors: [no-memory-limit]", "factors: [no-memory-limit, late-alert, clock-skew]")
        .and("A broker takes", "We accept that clocks differ. A broker takes"),
    ]
  }
}

extension Report {
  /// Where all sections stand but the timeline and the impact, in bytes.
  fileprivate var textOfConclusions: [Range<Int>] {
    let starts = sections.map { source.offset(of: $0.range.start) } + [source.bytes.count]
    return sections.indices.compactMap { index in
      let kind = sections[index].kind
      return kind == .timeline || kind == .impact
        ? nil : starts[index]..<max(starts[index], starts[index + 1])
    }
  }
}

extension Finding {
  fileprivate static func unanswered(_ factor: FactorName, _ range: SourceRange) -> Finding {
    Finding(
      range, "no action and no conclusion speaks of the factor \"\(factor)\"",
      help: "add an action that meets it, or say in the conclusions why it is borne")
  }
}
