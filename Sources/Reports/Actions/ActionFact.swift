import Incidents

/// One fact of an action's parenthesis.
enum ActionFact {
  case owner(PersonName)
  case due(Day)
  case opened(Day)
  case done(Day?)
  case kind(ActionItem.Kind)
  case priority(ActionItem.Priority)
  case issue(IssueReference)
  case wontdo(String)
  case proposed
  /// What an action is that says nothing else.
  case open

  /// The fact that a text is; nothing where it is none.
  init?(_ text: String) {
    let words = ActionFact.words(of: text)
    guard let first = words.first.map({ String($0) }) else { return nil }
    if words.count == 2, let day = Day(parsing: words[1]), day.isPlausible {
      switch first.lowercased() {
      case "due": self = .due(day)
      case "opened": self = .opened(day)
      case "done": self = .done(day)
      default: return nil
      }
    } else if words.count == 1 {
      guard let fact = ActionFact.word(first) else { return nil }
      self = fact
    } else {
      return nil
    }
  }

  private static func word(_ word: String) -> ActionFact? {
    if word.hasPrefix("@"), word.utf8.count > 1 { return .owner(PersonName(String(word.dropFirst()))) }
    if let kind = ActionItem.Kind(rawValue: word.lowercased()) { return .kind(kind) }
    if let priority = ActionItem.Priority(rawValue: word.uppercased()) { return .priority(priority) }
    if let issue = IssueReference(parsing: word) { return .issue(issue) }
    switch word.lowercased() {
    case "proposed": return .proposed
    case "done": return .done(nil)
    case "open": return .open
    default: return nil
    }
  }

  private static func words(of text: String) -> [Substring] {
    text.utf8.split(separator: 0x20).map { Substring($0) }
  }

  /// Whether a text that is no fact looks as if it were meant as one.
  static func isAttempt(_ text: String) -> Bool {
    let words = words(of: text)
    guard let first = words.first?.lowercased() else { return false }
    if first.hasPrefix("@") { return true }
    return words.count == 2 && ["due", "opened", "done"].contains(first)
      && (words[1].first?.isNumber ?? false)
  }
}
