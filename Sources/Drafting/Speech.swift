/// What the words of people tell, by signs that hold in most channels.
enum Speech {
  /// Whether somebody says that something is wrong.
  static func tellsOfTrouble(_ text: String) -> Bool { holds(text, trouble) }

  /// Whether it is customers who noticed.
  static func tellsOfCustomers(_ text: String) -> Bool { holds(text, customers) }

  /// Whether somebody says what is being done, was found, or was decided.
  static func tellsOfWork(_ text: String) -> Bool { holds(text, work) }

  /// Whether customers are being told.
  static func tellsOfNotice(_ text: String) -> Bool { holds(text, notice) }

  /// Whether somebody says that it is over.
  static func tellsOfEnd(_ text: String) -> Bool { holds(text, end) }

  private static let trouble = [
    "down", "broken", "errors", "error rate", "failing", "fails", "timeout", "timeouts", "timing out", "slow",
    "stuck",
    "outage", "anyone else", "is it just me", "not working", "can't", "cannot", "500s", "502", "503", "504",
    "5xx",
    "gone?", "unreachable",
  ]

  private static let customers = [
    "customer", "customers", "user reports", "users report", "tickets", "support says", "a ticket", "rang",
    "calls",
  ]

  private static let work = [
    "restarting", "restarted", "rolling back", "rolled back", "reverting", "reverted", "failing over",
    "failed over",
    "draining", "drained", "depooled", "disabled", "disabling", "enabled", "scaling", "scaled", "blocked",
    "moved",
    "moving", "deploying", "deployed", "found it", "found the", "root cause", "the cause", "because",
    "turns out",
    "fixed", "mitigated", "stopped", "killed", "oom-killed", "raised", "lowered", "switched", "closing",
    "closes",
    "all clear", "back to normal", "recovered", "resolved",
  ]

  private static let end = [
    "resolved", "all clear", "incident is over", "closing the incident", "closes the incident",
  ]

  private static let notice = [
    "updated the status page", "updating the status page", "status page updated", "on the status page",
    "posted on the status page", "customers told", "told customers", "told the customers",
    "customers informed",
  ]

  /// Whether one of the phrases stands in a text as whole words, whatever their case.
  private static func holds(_ text: String, _ phrases: [String]) -> Bool {
    let padded = " " + text.lowercased().map { isOfWord($0) ? String($0) : " " }.joined() + " "
    return phrases.contains { padded.contains(" \($0) ") }
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "'?-%".contains(character)
  }
}
