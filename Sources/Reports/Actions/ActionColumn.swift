import Incidents
import Markdown

/// A column of a table of actions.
enum ActionColumn: Hashable {
  case action
  case id
  case owner
  case due
  case opened
  case done
  case kind
  case priority
  case status
  case issue

  /// Those of a table's header.
  static func all(in header: Table.Row) -> [ActionColumn?] {
    let headings = header.cells.map { bare($0.inlines.plainText) }
    var columns = headings.map { ActionColumn(bare: $0) }
    if !columns.contains(.action), let text = headings.firstIndex(where: textHeadings.contains) {
      columns[text] = .action
    }
    return columns
  }

  /// What the column may be called that says what is to be done, where none is called an action.
  private static let textHeadings = [
    "description", "task", "item", "todo", "to do", "to-do", "follow-up", "follow up", "followup",
    "remediation",
  ]

  /// Lower case, without a question mark or a colon behind it.
  private static func bare(_ heading: String) -> String {
    var bare = heading.lowercased()[...]
    while let last = bare.last, last == "?" || last == ":" || last == " " { bare.removeLast() }
    return String(bare)
  }

  private init?(bare heading: String) {
    switch heading {
    case "action", "action item", "actions", "what", "what we will change": self = .action
    case "id", "#": self = .id
    case "owner", "who", "assignee", "responsible": self = .owner
    case "due", "due date", "deadline", "by", "by when", "when", "eta": self = .due
    case "opened", "created", "opened on", "created on": self = .opened
    case "done", "closed", "completed", "done on", "closed on", "completed on": self = .done
    case "type", "kind": self = .kind
    case "priority", "prio": self = .priority
    case "status", "state": self = .status
    case "issue", "issue link", "ticket", "link", "bug", "jira", "tracking": self = .issue
    default: return nil
    }
  }

  /// What a cell of the column says, but for texts, ids and owners; `link` is the address of a link in it.
  func fact(_ text: String, link: String?) -> ActionFact? {
    switch self {
    case .action, .id, .owner: nil
    case .due: ActionColumn.day(text).map { .due($0) }
    case .opened: ActionColumn.day(text).map { .opened($0) }
    case .done: ActionColumn.day(text).map { .done($0) } ?? ActionColumn.doneness(text)
    case .kind: ActionItem.Kind(rawValue: text.lowercased()).map { .kind($0) }
    case .priority: ActionItem.Priority(rawValue: text.uppercased()).map { .priority($0) }
    case .status: ActionColumn.state(text)
    case .issue:
      link.flatMap(ActionFact.issue(in:)) ?? ActionFact.issue(in: text)
    }
  }

  private static func day(_ text: String) -> Day? {
    Day(parsing: text).flatMap { $0.isPlausible ? $0 : nil }
  }

  private static func doneness(_ text: String) -> ActionFact? {
    switch text.lowercased() {
    case "yes", "done", "x", "\u{2713}", "\u{2714}": .done(nil)
    case "no", "open": .open
    default: nil
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
