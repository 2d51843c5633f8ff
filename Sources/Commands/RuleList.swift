import Checks
import Diagnostics

/// The rules as text.
enum RuleList {
  /// A line each: its name, its level unless archive.yml sets another, and what it demands.
  static func text(_ rules: RuleSet) -> String {
    let judging = rules.rules.map { (name: $0.name.rawValue, level: $0.level.rawValue, summary: $0.summary) }
    let reading = ReadingRule.adjustable.map { (name: $0.name.rawValue, level: "", summary: $0.summary) }
    let fixed = ReadingRule.fixed.map { (name: $0.name.rawValue, level: "fixed", summary: $0.summary) }
    return (judging + reading + fixed).sorted { $0.name < $1.name }.map { rule in
      "\(padded(rule.name, 20)) \(padded(rule.level, 8)) \(rule.summary)\n"
    }.joined()
  }

  static func names(_ rules: RuleSet) -> [String] {
    (rules.rules.map(\.name) + ReadingRule.all.map(\.name)).map(\.rawValue).sorted()
  }

  /// Nothing for a name that no rule has.
  static func explanation(of name: RuleName, in rules: RuleSet) -> String? {
    if let rule = rules.rules.first(where: { $0.name == name }) {
      return text("\(rule.name) (\(rule.level.rawValue))", rule.summary, rule.reason)
    }
    guard let rule = ReadingRule.all.first(where: { $0.name == name }) else { return nil }
    let isFixed = ReadingRule.fixed.contains { $0.name == name }
    return text(isFixed ? "\(name) (can't be adjusted)" : "\(name)", rule.summary, rule.reason)
  }

  private static func text(_ title: String, _ summary: String, _ reason: String) -> String {
    """
    \(title): \(summary)

    Why: \(reason).

    """
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
