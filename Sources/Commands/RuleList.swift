import Checks
import Diagnostics

/// The rules, for people and for programs.
enum RuleList {
  /// A line each: its name, its level unless archive.yml sets another, and what it demands.
  static func text(_ rules: RuleSet) -> String {
    let all = rules.descriptions
    let width = all.map(\.name.rawValue.count).max() ?? 0
    return all.map { rule in
      let level = rule.isAdjustable ? rule.level.rawValue : "fixed"
      return "\(padded(rule.name.rawValue, width)) \(padded(level, 8)) \(rule.summary)\n"
    }.joined()
  }

  /// What one might look for among the rules, and why it isn't there.
  static var unchecked: String {
    "\nNot checked, and why:\n" + UncheckedPoint.all.map { "\n  \($0.point): \($0.reason)" }.joined()
  }

  /// An array of objects.
  static func json(_ rules: RuleSet) -> [UInt8] {
    var writer = JSONWriter()
    writer.array(of: rules.descriptions) { json, rule in
      json.object { json in
        json.member("rule", rule.name.rawValue)
        json.member("level", rule.level.rawValue)
        json.member("summary", rule.summary)
        json.member("reason", rule.reason)
        json.member("source", rule.source)
        json.member("adjustable") { $0.bool(rule.isAdjustable) }
      }
    }
    return writer.finish()
  }

  static func names(_ rules: RuleSet) -> [String] { rules.descriptions.map(\.name.rawValue) }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
