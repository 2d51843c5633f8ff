import Checks
import Diagnostics

/// The rules as text.
enum RuleList {
  static func text(_ rules: RuleSet) -> String {
    let judging = rules.rules.map { (name: $0.name.rawValue, level: $0.level.rawValue, summary: $0.summary) }
    let reading = ReadingRule.adjustable.map { (name: $0.name.rawValue, level: "", summary: $0.summary) }
    return (judging + reading).sorted { $0.name < $1.name }.map { rule in
      "\(padded(rule.name, 20)) \(padded(rule.level, 8)) \(rule.summary)\n"
    }.joined()
  }

  /// Nothing for a name that no rule has.
  static func explanation(of name: RuleName, in rules: RuleSet) -> String? {
    if let rule = rules.rules.first(where: { $0.name == name }) {
      return """
        \(rule.name) (\(rule.level.rawValue)): \(rule.summary)

        Why: \(rule.reason).

        """
    }
    return ReadingRule.adjustable.first { $0.name == name }.map { "\($0.name): \($0.summary)\n" }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
