import Diagnostics
import Incidents

/// `policy: {action_due_days: {sev1: 30}, review_days: 14, open_days: 90, review_weekday: thursday}`
package enum PolicyReader {
  package static let keys = ["action_due_days", "review_days", "open_days", "review_weekday"]
  package static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  package static let days = 0...36_500

  static func read(_ value: YAMLValue, _ severities: [Severity], _ values: inout ValueReader) -> Policy {
    var policy = Policy()
    for (key, range, value) in values.members(value, of: "policy") {
      switch key {
      case "action_due_days":
        policy.actionDueDays = dueDays(value, severities, &values)
      case "review_days": policy.reviewDays = values.integer(value, of: key, in: days) ?? policy.reviewDays
      case "open_days": policy.openDays = values.integer(value, of: key, in: days) ?? policy.openDays
      case "review_weekday": policy.reviewWeekday = weekday(value, &values) ?? policy.reviewWeekday
      default: values.unknownKey(key, at: range, known: keys, in: "\"policy\"")
      }
    }
    return policy
  }

  /// By the ids of severities.
  private static func dueDays(_ value: YAMLValue, _ severities: [Severity], _ values: inout ValueReader)
    -> [String: Int]
  {
    var dueDays: [String: Int] = [:]
    for (name, range, value) in values.members(value, of: "action_due_days") {
      if let severity = severities.first(where: { $0.isNamed(name) }) {
        dueDays[severity.id] = values.integer(value, of: name, in: days)
      } else {
        let known = severities.map(\.id)
        values.report(
          range, "unknown severity \"\(name)\"",
          help: NearMiss.question(name, among: known)
            ?? "the severities are: \(known.joined(separator: ", "))")
      }
    }
    return dueDays
  }

  private static func weekday(_ value: YAMLValue, _ values: inout ValueReader) -> Int? {
    guard let text = values.text(value, of: "review_weekday") else { return nil }
    if let weekday = weekdays.firstIndex(of: text.lowercased()) { return weekday }
    values.report(value.range, "unknown weekday \"\(text)\"", help: "write monday to sunday")
    return nil
  }
}
