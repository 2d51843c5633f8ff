import Diagnostics
import Incidents
import Pages

/// Actions as a table, a row each: how far, when, who, what kind, which, and what it says.
struct ActionListing {
  private let archive: Archive
  private let preventions: [ActionID: [Prevention]]
  private let table: WordsTable

  /// `width` is in characters; nothing where lines may be as long as they are.
  init(_ archive: Archive, preventions: [ActionID: [Prevention]], width: Int?, isColoured: Bool) {
    self.archive = archive
    self.preventions = preventions
    table = WordsTable(width: width, isColoured: isColoured)
  }

  /// In the order of the actions.
  func text(of actions: [ActionItem]) -> String {
    table.text(
      of: actions.map { action in
        WordsTable.Row(
          cells: cells(action), words: VisibleText.escaped(words(action)), style: style(action))
      })
  }

  private func cells(_ action: ActionItem) -> [String] {
    let facts = [action.kind?.rawValue, action.priority?.rawValue].compactMap(\.self)
    return [
      ActionStateMark(action, in: ReportContext(archive.settings, today: archive.today)).text, day(action),
      action.owner?.rawValue ?? "", facts.joined(separator: " "),
      action.id?.description ?? action.incident.rawValue,
    ].map { VisibleText.escaped($0) }
  }

  private func day(_ action: ActionItem) -> String {
    if action.isClosed { return action.done.map { "on \($0)" } ?? "" }
    return action.due.map { action.isOverdue(on: archive.today) ? "due \($0), late" : "due \($0)" } ?? ""
  }

  /// What it says, and what became of that.
  private func words(_ action: ActionItem) -> String {
    var words = action.text
    if action.state == .wontdo, let reason = action.reason { words += " [\(reason)]" }
    let since = ActionSections.incidents(since: action, in: preventions).count
    return since > 0 ? words + " [\(Counting.text(since, "incident")) since]" : words
  }

  /// Yellow where somebody should look, grey where nobody need.
  private func style(_ action: ActionItem) -> WordsTable.Style {
    action.isClosed ? .faint : action.isOverdue(on: archive.today) ? .marked : .plain
  }
}
