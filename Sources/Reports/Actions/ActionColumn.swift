import Incidents

/// A column of a table of actions.
enum ActionColumn: Hashable {
  case action
  case id
  case owner
  case due
  case kind
  case priority
  case status
  case issue

  init?(heading: String) {
    switch heading.lowercased() {
    case "action", "action item", "actions", "what", "what we will change": self = .action
    case "id", "#": self = .id
    case "owner", "who", "assignee", "responsible": self = .owner
    case "due", "due date", "deadline", "by", "when": self = .due
    case "type", "kind": self = .kind
    case "priority", "prio": self = .priority
    case "status", "state": self = .status
    case "issue", "ticket", "link", "bug": self = .issue
    default: return nil
    }
  }

  /// What a cell of the column says; `link` is the address of a link in it.
  func fact(_ text: String, link: String?) -> ActionFact? {
    switch self {
    case .action, .id: nil
    case .owner: .owner(PersonName(text.hasPrefix("@") ? String(text.dropFirst()) : text))
    case .due: Day(parsing: text).map { .due($0) }
    case .kind: ActionItem.Kind(rawValue: text.lowercased()).map { .kind($0) }
    case .priority: ActionItem.Priority(rawValue: text.uppercased()).map { .priority($0) }
    case .status: ActionColumn.state(text)
    case .issue:
      (link.flatMap { IssueReference(parsing: $0) } ?? IssueReference(parsing: text)).map { .issue($0) }
    }
  }

  /// `done`, `done 2014-03-07`, `open`, `wontdo: reason`.
  private static func state(_ text: String) -> ActionFact? {
    let lower = text.lowercased()
    if lower.hasPrefix("wontdo") || lower.hasPrefix("won't") || lower == "dropped" {
      return .wontdo(
        text.split(separator: ":", maxSplits: 1).dropFirst().first.map { String($0.drop { $0 == " " }) } ?? ""
      )
    }
    if ["done", "closed", "complete", "completed", "fixed"].contains(lower) { return .done(nil) }
    return ActionFact(text)
  }
}
