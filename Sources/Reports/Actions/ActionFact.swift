import Incidents

/// One fact of an action's parenthesis.
enum ActionFact {
  case owner(PersonName)
  case due(Day)
  case opened(Day)
  case done(Day?)
  case kind(ActionItem.Kind)
  case priority(ActionItem.Priority)
  /// With its address in full, where that is how it is written.
  case issue(IssueReference, address: String?)
  case wontdo(String)
  case proposed
  /// What an action is that says nothing else.
  case open

  /// The fact that a text is; nothing where it is none.
  init?(_ text: String) {
    let words = ActionFact.words(of: text)
    guard let second = words.second else {
      guard let fact = words.first.flatMap({ ActionFact.word($0) }) else { return nil }
      self = fact
      return
    }
    guard !words.hasMore, let day = Day(parsing: second), day.isPlausible else { return nil }
    switch words.first?.lowercased() {
    case "due": self = .due(day)
    case "opened": self = .opened(day)
    case "done": self = .done(day)
    default: return nil
    }
  }

  private static func word(_ word: String) -> ActionFact? {
    if word.hasPrefix("@"), word.utf8.count > 1 { return .owner(PersonName(String(word.dropFirst()))) }
    if let kind = ActionItem.Kind(rawValue: word.lowercased()) { return .kind(kind) }
    if let priority = ActionItem.Priority(rawValue: word.uppercased()) { return .priority(priority) }
    if let issue = issue(in: word) { return issue }
    switch word.lowercased() {
    case "proposed": return .proposed
    case "done": return .done(nil)
    case "open": return .open
    default: return nil
    }
  }

  static func issue(in text: String) -> ActionFact? {
    IssueReference(parsing: text).map { .issue($0, address: text.contains("://") ? text : nil) }
  }

  /// The first two words between blanks, and whether there are more.
  private static func words(of text: String) -> (first: String?, second: String?, hasMore: Bool) {
    var text = text
    return text.withUTF8 { text in
      var rest = text[...]
      func next() -> String? {
        rest = rest.drop { $0 == 0x20 }
        let word = rest.prefix { $0 != 0x20 }
        rest = rest[word.endIndex...]
        return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
      }
      return (next(), next(), next() != nil)
    }
  }

  /// Whether nobody would write it in passing.
  var isUnmistakable: Bool {
    switch self {
    case .owner, .due, .opened, .done(.some): true
    case .done(nil), .kind, .priority, .issue, .wontdo, .proposed, .open: false
    }
  }

  /// Whether a text that is no fact looks as if it were meant as one.
  static func isAttempt(_ text: String) -> Bool {
    let words = words(of: text)
    guard let first = words.first?.lowercased() else { return false }
    if first.hasPrefix("@") || ["owner:", "due:", "assignee:", "priority:"].contains(first) { return true }
    return !words.hasMore && ["due", "opened", "done"].contains(first)
      && (words.second?.first?.isNumber ?? false)
  }
}
