import Diagnostics

/// What there is to say of a rule, whether it judges or is one under which archives are read.
package struct RuleDescription: Sendable {
  package let name: RuleName
  /// Unless archive.yml says otherwise; that of its gravest finding.
  package let level: Level
  /// What it demands, in a sentence without a full stop.
  package let summary: String
  /// Why it matters to a reader, in the same style.
  package let reason: String
  /// Who of the field asks for it.
  package let source: String?
  /// Whether archive.yml may set its level.
  package let isAdjustable: Bool
  /// Whether a report may excuse a place.
  package var isExcusable: Bool { isAdjustable || name == Leak.rule }
  package let examples: [RuleExample]

  init(_ rule: any Rule) {
    name = rule.name
    level = rule.level
    summary = rule.summary
    reason = rule.reason
    source = rule.source
    isAdjustable = true
    examples = rule.examples
  }

  init(_ rule: ReadingRule, isAdjustable: Bool) {
    name = rule.name
    level = rule.level
    summary = rule.summary
    reason = rule.reason
    source = rule.source
    self.isAdjustable = isAdjustable
    examples = rule.examples
  }
}

extension RuleSet {
  /// Of all rules, by name.
  package var descriptions: [RuleDescription] {
    let all =
      rules.map { RuleDescription($0) }
      + ReadingRule.adjustable.map { RuleDescription($0, isAdjustable: true) }
      + ReadingRule.fixed.map { RuleDescription($0, isAdjustable: false) }
    return all.sorted { $0.name.rawValue < $1.name.rawValue }
  }

  /// Nothing for a name that no rule has.
  package func description(of name: RuleName) -> RuleDescription? {
    descriptions.first { $0.name == name }
  }
}
