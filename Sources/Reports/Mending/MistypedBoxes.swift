import Diagnostics
import Incidents
import Markdown

/// Writes check boxes so that they count: `[x]` for `[x ]`, `[ ]` for `[]`.
struct MistypedBoxes: Mender {
  let rule: RuleName? = "action-facts"

  func edits(of report: Report) -> [[Edit]] {
    report.writtenActions.compactMap { action in
      guard action.box != nil, let written = ActionFront(action.inlines).mistypedBox,
        let box = Self.box(written.text)
      else { return nil }
      let line = report.source.line(written.range.end.line)
      let isSetOff = line.dropFirst(written.range.end.column - 1).first == 0x20
      return Edit(
        written.text, at: written.range.start, to: box + (isSetOff ? "" : " "), in: report.source
      ).map { [$0] }
    }
  }

  /// Nothing where another sign stands in it.
  private static func box(_ text: String) -> String? {
    switch text.dropFirst().dropLast().filter({ $0 != " " }).lowercased() {
    case "": "[ ]"
    case "x": "[x]"
    case "-": "[-]"
    default: nil
    }
  }

  /// An action that counted as open may have been done.
  func keeps(_ before: ReportMeaning, in after: ReportMeaning) -> Bool {
    var after = after
    guard before.actions.count == after.actions.count else { return false }
    for (index, action) in before.actions.enumerated() where action.state == .open {
      after.actions[index].state = .open
    }
    return before == after
  }
}
