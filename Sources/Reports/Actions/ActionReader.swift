import Diagnostics
import Incidents
import Markdown

/// Reads the actions of a report: one a list item, or one a row of a table.
struct ActionReader {
  let path: String
  let incident: IncidentID
  /// The day on which the incident ended: when an action that doesn't say was opened.
  let ended: Day?
  private(set) var actions: [WrittenAction] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the section says that there are none, and why.
  private(set) var declinesWithReason = false

  init(path: String, incident: IncidentID, ended: Day?) {
    self.path = path
    self.incident = incident
    self.ended = ended
  }

  mutating func read(_ section: ReportSection) {
    for block in section.blocks {
      switch block.kind {
      case .list(let list): for item in list.items { read(item) }
      case .table(let table): read(table)
      case .paragraph(let inlines): noteRefusal(inlines.plainText)
      default: break
      }
    }
    reportDuplicates()
  }

  /// "No actions: the supplier has replaced the switch."
  private mutating func noteRefusal(_ text: String) {
    let words = text.lowercased().split { " ,.:;\u{2013}\u{2014}-".contains($0) }
    guard words.count > 3, words[0] == "no", words[1] == "action" || words[1] == "actions" else { return }
    declinesWithReason = true
  }

  private mutating func read(_ item: ListItem) {
    guard case .paragraph(let inlines)? = item.blocks.first?.kind else { return }
    read(inlines, task: item.task?.state, range: item.range)
  }

  private mutating func read(_ inlines: [Inline], task: TaskState?, range: SourceRange) {
    var inlines = inlines
    let id = takeID(from: &inlines)
    var action = ActionItem(
      incident: incident, id: id.map { ActionID(incident: incident, local: $0) }, text: "",
      state: task == .done ? .done : task == .dropped ? .wontdo : .open,
      range: SourceRange(range.start, inlines.last?.range.end ?? range.end))
    action.opened = ended
    if let parenthesis = TrailingParenthesis(inlines) {
      let facts = ActionFacts(parenthesis)
      if facts.isComplete {
        inlines = parenthesis.before
        apply(facts, to: &action)
      } else {
        for attempt in facts.attempts {
          report(
            "action-facts", .warning, attempt.range,
            "\"\(attempt.text)\" looks like a fact of the action and is none, so the parenthesis is text",
            help: "write for example (@alice, due 2014-03-16, prevent, P1)")
        }
      }
    }
    action.text = inlines.plainText
    actions.append(WrittenAction(item: action, content: inlines))
  }

  /// The code span at the front, if it is an id.
  private func takeID(from inlines: inout [Inline]) -> String? {
    guard case .code(let text)? = inlines.first?.kind, ActionID.isLocal(text) else { return nil }
    inlines.removeFirst()
    if case .text(let rest)? = inlines.first?.kind {
      let trimmed = rest.drop { " :-\u{2013}\u{2014}".contains($0) }
      inlines[0].dropText(bytes: rest.utf8.count - trimmed.utf8.count)
    }
    return text
  }

  private mutating func apply(_ facts: ActionFacts, to action: inout ActionItem) {
    for (fact, range) in facts.facts { apply(fact, at: range, to: &action) }
  }

  private mutating func apply(_ fact: ActionFact, at range: SourceRange, to action: inout ActionItem) {
    switch fact {
    case .owner(let owner):
      if let first = action.owner {
        report(
          "action-owner", .warning, range, "this action has a second owner, \"@\(owner)\"",
          help: "leave one person who sees to it; \"@\(first)\" is taken")
      } else {
        action.owner = owner
      }
    case .due(let day): action.due = day
    case .opened(let day): action.opened = day
    case .done(let day):
      action.done = day
      if action.state == .open { action.state = .done }
    case .kind(let kind): action.kind = kind
    case .priority(let priority): action.priority = priority
    case .issue(let issue): action.issue = issue
    case .wontdo(let reason):
      action.state = .wontdo
      action.reason = reason.isEmpty ? nil : reason
    case .open: break
    case .proposed: if action.state == .open { action.state = .proposed }
    }
  }

  private mutating func read(_ table: Table) {
    let columns = table.header.cells.map { ActionColumn(heading: $0.inlines.plainText) }
    guard columns.contains(.action) else { return }
    for row in table.rows { read(row, columns) }
  }

  private mutating func read(_ row: Table.Row, _ columns: [ActionColumn?]) {
    guard let index = columns.firstIndex(of: .action), index < row.cells.count else { return }
    read(row.cells[index].inlines, task: nil, range: row.range)
    var action = actions.removeLast()
    for (column, cell) in zip(columns, row.cells) {
      guard let column, column != .action else { continue }
      let text = cell.inlines.plainText
      if text.isEmpty { continue }
      if column == .id, ActionID.isLocal(text) {
        action.item.id = ActionID(incident: incident, local: text)
      } else if let fact = column.fact(text, link: ActionReader.destination(cell.inlines)) {
        apply(fact, at: cell.range, to: &action.item)
      } else if column != .id {
        report(
          "action-facts", .warning, cell.range, "\"\(text)\" says nothing about an action that icarus knows")
      }
    }
    actions.append(action)
  }

  private static func destination(_ inlines: [Inline]) -> String? {
    for case .link(let destination, _, _) in inlines.map(\.kind) { return destination }
    return nil
  }

  private mutating func reportDuplicates() {
    var seen: [String: SourceRange] = [:]
    for action in actions {
      guard let id = action.item.id?.local else {
        report(
          "action-id", .warning, action.item.range, "this action has no id, so nothing can refer to it",
          help: "put one at its front, such as `A\(actions.count)`")
        continue
      }
      if let first = seen[id.lowercased()] {
        report(
          "action-id", .error, action.item.range, "a second action with the id \"\(id)\"",
          notes: [Diagnostic.Note("the first is here", path: path, at: first)])
      } else {
        seen[id.lowercased()] = action.item.range
      }
    }
  }

  private mutating func report(
    _ rule: RuleName, _ level: Level, _ range: SourceRange, _ message: String, help: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(rule, level, path: path, at: range, message, help: help, notes: notes))
  }
}
