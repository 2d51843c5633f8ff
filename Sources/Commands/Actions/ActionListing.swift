import Diagnostics
import Incidents
import Pages

/// Actions as a table, a row each: how far, when, who, what kind, which, and what it says. On a terminal the words are broken
/// where it ends; elsewhere a row is a line.
struct ActionListing {
  private let archive: Archive
  private let preventions: [ActionID: [Prevention]]
  /// In characters; nothing where lines may be as long as they are.
  private let width: Int?
  private let isColoured: Bool

  /// Words that have less room than this stand below their row.
  private static let narrowest = 32
  private static let gap = "  "

  init(_ archive: Archive, preventions: [ActionID: [Prevention]], width: Int?, isColoured: Bool) {
    self.archive = archive
    self.preventions = preventions
    self.width = width
    self.isColoured = isColoured
  }

  /// In the order of the actions.
  func text(of actions: [ActionItem]) -> String {
    let rows = actions.map(cells)
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return zip(actions, rows).map { action, cells in
      let facts = zip(cells, widths).filter { $0.1 > 0 }.map { Self.padded($0, $1) }
      return lines(of: action, behind: facts.joined(separator: Self.gap))
    }.joined()
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

  private func lines(of action: ActionItem, behind facts: String) -> String {
    let words = VisibleText.escaped(words(action))
    guard let width else { return coloured(facts + Self.gap + words, as: action) + "\n" }
    let room = width - facts.count - Self.gap.count
    if room >= Self.narrowest {
      let indent = String(repeating: " ", count: facts.count) + Self.gap
      let lines = WrappedText.lines(words, width: room)
      return coloured(facts + Self.gap + lines.joined(separator: "\n" + indent), as: action) + "\n"
    }
    let lines = WrappedText.lines(words, width: max(width, Self.narrowest) - Self.gap.count)
    return coloured(([facts] + lines.map { Self.gap + $0 }).joined(separator: "\n"), as: action) + "\n"
  }

  /// What it says, and what became of that.
  private func words(_ action: ActionItem) -> String {
    var words = action.text
    if action.state == .wontdo, let reason = action.reason { words += " [\(reason)]" }
    let since = ActionSections.incidents(since: action, in: preventions).count
    return since > 0 ? words + " [\(Counting.text(since, "incident")) since]" : words
  }

  /// Yellow where somebody should look, grey where nobody need.
  private func coloured(_ row: String, as action: ActionItem) -> String {
    guard isColoured, action.isClosed || action.isOverdue(on: archive.today) else { return row }
    return "\u{1B}[\(action.isClosed ? "2" : "33")m\(row)\u{1B}[0m"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
