import Diagnostics
import Incidents
import Markdown

/// Writes the facts behind an action so that they count: days as YYYY-MM-DD, commas between them, nothing behind the last.
struct LooseActionFacts: Mender {
  let rule: RuleName? = "action-facts"

  func edits(of report: Report) -> [[Edit]] {
    report.writtenActions.flatMap { action in
      action.cells.compactMap { edit(of: $0.cell, in: $0.column, report.source) }.map { [$0] }
        + [edits(of: action.inlines, report.source)].filter { !$0.isEmpty }
    }
  }

  /// A day in a column of days.
  private func edit(of cell: Table.Cell, in column: ActionColumn, _ source: SourceText) -> Edit? {
    let text = cell.inlines.plainText
    switch column {
    case .due, .opened, .done:
      guard column.fact(text, link: nil) == nil, let day = LooseDay.whole(text) else { return nil }
      return Edit(text, at: cell.range.start, to: "\(day)", in: source)
    default: return nil
    }
  }

  /// Of the last parenthesis that isn't made of facts.
  private func edits(of inlines: [Inline], _ source: SourceText) -> [Edit] {
    var inlines = inlines
    for _ in 0..<ActionReader.mostParentheses {
      guard let parenthesis = TrailingParenthesis(inlines) else { return [] }
      let facts = ActionFacts(parenthesis)
      guard facts.isComplete else {
        return facts.strays.isEmpty ? [] : edits(of: parenthesis, source)
      }
      inlines = parenthesis.before
    }
    return []
  }

  /// Nothing unless every part of it can be read.
  private func edits(of parenthesis: TrailingParenthesis, _ source: SourceText) -> [Edit] {
    var edits: [Edit] = []
    var offset = 0
    for piece in parenthesis.text.split(
      omittingEmptySubsequences: false, whereSeparator: { ",;".contains($0) })
    {
      let front = piece.prefix { $0 == " " }.utf8.count
      let text = String(piece.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      guard let fact = WrittenFact.canonical(text) else { return [] }
      let start = offset + front
      offset += piece.utf8.count
      let isSemicolon = parenthesis.text.utf8.dropFirst(offset).first == UInt8(ascii: ";")
      if fact != text {
        let place = parenthesis.range(of: start..<start + text.utf8.count).start
        guard let edit = Edit(text, at: place, to: fact, in: source) else { return [] }
        edits.append(edit)
      }
      if isSemicolon {
        guard let edit = Edit(";", at: parenthesis.range(of: offset..<offset + 1).start, to: ",", in: source)
        else { return [] }
        edits.append(edit)
      }
      offset += 1
    }
    return edits
  }

  /// An action may gain facts and lose none, and its text may lose the parenthesis.
  func keeps(_ before: ReportMeaning, in after: ReportMeaning) -> Bool {
    var after = after
    guard before.actions.count == after.actions.count,
      zip(before.actions, after.actions).allSatisfy({ $1.isAtLeast($0) })
    else { return false }
    after.actions = before.actions
    return before == after
  }
}

extension ReportMeaning.Action {
  /// Whether it says what another says, and perhaps more.
  fileprivate func isAtLeast(_ other: Self) -> Bool {
    func keeps<Value: Equatable>(_ fact: KeyPath<Self, Value?>) -> Bool {
      other[keyPath: fact] == nil || other[keyPath: fact] == self[keyPath: fact]
    }
    return id == other.id && other.text.hasPrefix(text) && (other.state == .open || other.state == state)
      && keeps(\.owner) && keeps(\.kind) && keeps(\.priority) && keeps(\.due) && keeps(\.done)
      && keeps(\.issue) && keeps(\.reason)
  }
}
