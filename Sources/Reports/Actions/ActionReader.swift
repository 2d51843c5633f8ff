import Diagnostics
import Incidents
import Markdown

/// Reads the actions of a report: one a list item, or one a row of a table.
struct ActionReader {
  let path: String
  let incident: IncidentID
  /// The day on which the incident ended: when an action that doesn't say was opened.
  let ended: Day?
  /// Tells where issues are; without it none is elsewhere.
  private let github: GitHubSettings?
  private(set) var actions: [WrittenAction] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the section says that there are none, and why.
  private(set) var declinesWithReason = false

  init(path: String, incident: IncidentID, ended: Day?, github: GitHubSettings? = nil) {
    self.path = path
    self.incident = incident
    self.ended = ended
    self.github = github
  }

  mutating func read(_ section: ReportSection) {
    for block in section.blocks {
      switch block.kind {
      case .list(let list): for item in list.items.flatMap(\.actionItems) { read(item) }
      case .table(let table): read(table)
      case .paragraph(let inlines):
        if ReasonedRefusal.isSaid(in: inlines.plainText) { declinesWithReason = true }
        reportSlips(in: inlines)
      default: break
      }
    }
    diagnostics += ActionIDs(of: actions, in: path).diagnostics
    for action in actions { reportDays(of: action.item) }
  }

  private mutating func read(_ item: ListItem) {
    guard case .paragraph(var inlines)? = item.blocks.first?.kind else { return }
    if item.task == nil, Self.isRefusal(inlines) {
      declinesWithReason = true
      return
    }
    reportSlips(in: inlines)
    let id = takeID(from: &inlines)
    actions.append(action(inlines, id: id, task: item.task?.state, range: item.range))
    for below in item.actionsWithin {
      report(
        "action-facts", .warning, below.range,
        "this is part of the action above it, and no action of its own",
        help: "indent it no more than that one")
    }
  }

  /// An item with facts behind it is an action, whatever it says.
  static func isRefusal(_ inlines: [Inline]) -> Bool {
    let hasFacts = TrailingParenthesis(inlines).map { ActionFacts($0).isComplete } ?? false
    return !hasFacts && ReasonedRefusal.isSaid(in: inlines.plainText)
  }

  private mutating func action(_ inlines: [Inline], id: String?, task: TaskState?, range: SourceRange)
    -> WrittenAction
  {
    var inlines = inlines
    var action = ActionItem(
      incident: incident, id: id.map { ActionID(incident: incident, local: $0) }, text: "",
      state: task == .done ? .done : task == .dropped ? .wontdo : .open,
      range: SourceRange(range.start, inlines.last?.range.end ?? range.end))
    action.opened = ended
    for (fact, range) in takeFacts(from: &inlines) { apply(fact, at: range, to: &action) }
    action.text = inlines.plainText
    if action.text.allSatisfy(\.isWhitespace) { reportNothingToDo(in: action) }
    return WrittenAction(item: action, content: inlines)
  }

  /// Nobody writes more parentheses of facts in a row.
  static let mostParentheses = 8

  /// Takes parentheses of facts off the end, down to the first that is text.
  private mutating func takeFacts(from inlines: inout [Inline]) -> [(fact: ActionFact, range: SourceRange)] {
    var taken: [(fact: ActionFact, range: SourceRange)] = []
    let before = diagnostics.count
    for _ in 0..<Self.mostParentheses {
      guard let parenthesis = TrailingParenthesis(inlines) else {
        break
      }
      let facts = ActionFacts(parenthesis)
      guard facts.isComplete else {
        for stray in facts.strays { report(stray: stray.text, at: stray.range) }
        break
      }
      for fact in facts.withinReason {
        report(
          "action-facts", .warning, fact.range,
          "\"\(fact.text)\" stands behind \"wontdo:\", so it belongs to the reason",
          help: "put it before \"wontdo:\"")
      }
      inlines = parenthesis.before
      taken = facts.facts + taken
    }
    if taken.isEmpty, diagnostics.count == before { reportFactsWithin(inlines) }
    return taken
  }

  /// A parenthesis that would be one of facts if nothing stood behind it or around it.
  private mutating func reportFactsWithin(_ inlines: [Inline]) {
    guard let range = factsWithin(inlines) else { return }
    report(
      "action-facts", .warning, range, "this parenthesis is not the last of the text, so it is text itself",
      help: "put it at the end, without marks around it")
  }

  private func factsWithin(_ inlines: [Inline]) -> SourceRange? {
    var rest = inlines
    for _ in 0..<Self.mostParentheses {
      guard let parenthesis = TrailingParenthesis(followedByTextIn: rest) else { break }
      let facts = ActionFacts(parenthesis)
      if facts.isComplete, facts.facts.contains(where: { $0.fact.isUnmistakable }),
        let first = facts.facts.first?.range, let last = facts.facts.last?.range
      {
        return SourceRange(first.start, last.end)
      }
      rest = parenthesis.before
    }
    let marked = inlines.first { inline in
      guard !inline.children.isEmpty || inline.isCode else { return false }
      let text = inline.plainText
      return text.hasPrefix("(@") || text.hasPrefix("(due ") || text.hasSuffix(")") && text.contains("(@")
    }
    return marked?.range
  }

  private mutating func reportNothingToDo(in action: ActionItem) {
    report("action-facts", .warning, action.range, "this action doesn't say what is to be done")
  }

  private mutating func report(stray text: String, at range: SourceRange) {
    report(
      "action-facts", .warning, range, "\"\(text)\" is no fact of an action, so the parenthesis is text",
      help: "write for example (@alice, due 2014-03-16, prevent, P1)")
  }

  /// The id at the front, if there is one.
  private func takeID(from inlines: inout [Inline]) -> String? {
    let front = ActionFront(inlines)
    inlines = front.rest
    return front.id
  }

  private mutating func reportSlips(in inlines: [Inline]) {
    for slip in ActionSlip.all(in: inlines) {
      report("action-facts", .warning, slip.range, slip.message, help: slip.help)
    }
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
        action.ownerRange = range
      }
    case .due(let day): replace(&action.due, by: day, at: range, "due date")
    case .opened(let day):
      if action.opened == ended { action.opened = nil }
      replace(&action.opened, by: day, at: range, "day on which it was opened")
    case .done(let day):
      if let day { replace(&action.done, by: day, at: range, "day on which it was done") }
      if action.state == .open { action.state = .done }
    case .kind(let kind): replace(&action.kind, by: kind, at: range, "kind")
    case .priority(let priority): replace(&action.priority, by: priority, at: range, "priority")
    case .issue(var issue, let address):
      issue.site = address.flatMap { github?.otherSite(ofAddress: $0) }
      replace(&action.issue, by: issue, at: range, "issue")
    case .wontdo(let reason):
      action.state = .wontdo
      action.reason = reason.isEmpty ? nil : reason
    case .open: break
    case .proposed: if action.state == .open { action.state = .proposed }
    }
  }

  private mutating func reportDays(of action: ActionItem) {
    guard let opened = action.opened, opened != ended, let done = action.done, done < opened else { return }
    report(
      "action-facts", .warning, action.range,
      "this action was done on \(done), before it was opened on \(opened)",
      help: "correct one of the days")
  }

  private mutating func replace<Value: Equatable>(
    _ value: inout Value?, by other: Value, at range: SourceRange, _ name: String
  ) {
    if let value, value != other {
      report(
        "action-facts", .warning, range, "this action has a second \(name), and the last one is taken",
        help: "leave the one that is right")
    }
    value = other
  }

  private mutating func read(_ table: Table) {
    let columns = ActionColumn.all(in: table.header)
    guard let text = columns.firstIndex(of: .action) else {
      report(
        "action-facts", .warning, table.header.range,
        "no column of this table says what is to be done, so no action is read from it",
        help: "call that column \"Action\"")
      return
    }
    for row in table.rows where text < row.cells.count && !row.cells.allSatisfy(Self.saysNothing) {
      read(row, columns, text: text)
    }
  }

  /// `text` is the column that says what is to be done.
  private mutating func read(_ row: Table.Row, _ columns: [ActionColumn?], text: Int) {
    var inlines = row.cells[text].inlines
    let id = columns.contains(.id) ? nil : takeID(from: &inlines)
    var action = action(inlines, id: id, task: nil, range: row.range)
    for (index, (column, cell)) in zip(columns, row.cells).enumerated() where index != text {
      take(cell, column, into: &action)
    }
    action.item.text = action.content.plainText
    actions.append(action)
  }

  /// What says nothing else is kept behind the text.
  private mutating func take(_ cell: Table.Cell, _ column: ActionColumn?, into action: inout WrittenAction) {
    if Self.saysNothing(cell) { return }
    let text = cell.inlines.plainText
    switch column {
    case .id:
      if ActionID.isLocal(text) {
        action.item.id = ActionID(incident: incident, local: text)
      } else {
        action.unusableID = (text, cell.range)
      }
    case .owner:
      for (owner, range) in ActionOwners.owners(in: cell) {
        apply(.owner(owner), at: range, to: &action.item)
      }
    case nil, .action: action.append(cell)
    case let column?:
      if let fact = column.fact(text, link: ActionReader.destination(cell.inlines)) {
        apply(fact, at: cell.range, to: &action.item)
      } else {
        report(
          "action-facts", .warning, cell.range,
          "\"\(text)\" says nothing about an action that icarus knows, so it is text")
        action.append(cell)
      }
    }
  }

  private static func saysNothing(_ cell: Table.Cell) -> Bool {
    let text = cell.inlines.plainText
    return text.isEmpty || placeholders.contains(text.lowercased())
  }

  static let placeholders: Set<String> = ["-", "--", "\u{2013}", "\u{2014}", "n/a"]

  private static func destination(_ inlines: [Inline]) -> String? {
    for case .link(let destination, _, _) in inlines.map(\.kind) { return destination }
    return nil
  }

  private mutating func report(
    _ rule: RuleName, _ level: Level, _ range: SourceRange, _ message: String, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, level, path: path, at: range, message, help: help))
  }
}
