import Diagnostics
import Incidents

/// Gives ids to the actions that have none: A1, A2, … behind the highest of the report.
///
/// A number that is free between others may have been that of an action which was removed, and somebody may still refer to it.
struct MissingActionIDs: Mender {
  let rule: RuleName? = "action-id"

  func edits(of report: Report) -> [[Edit]] {
    var last = report.incident.actions.compactMap { Self.number(of: $0.id) }.max() ?? 0
    return report.writtenActions.compactMap { action in
      guard let place = action.missingID else { return nil }
      let edit =
        switch place {
        case .front(let place): Edit("", at: place, to: "`A\(last + 1)` ", in: report.source)
        case .cell(let text, let place):
          Edit(text, at: place, to: "A\(last + 1)\(text.isEmpty ? " " : "")", in: report.source)
        }
      if edit != nil { last += 1 }
      return edit.map { [$0] }
    }
  }

  /// Of `A12` and `a12`; numbers that nobody counts to are none.
  private static func number(of id: ActionID?) -> Int? {
    guard let local = id?.local, local.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "a"),
      local.utf8.count <= 6
    else { return nil }
    return Int(local.dropFirst())
  }

  func keeps(_ before: ReportMeaning, in after: ReportMeaning) -> Bool {
    var after = after
    guard before.actions.count == after.actions.count else { return false }
    for (index, action) in before.actions.enumerated() {
      guard let id = after.actions[index].id, action.id == nil || action.id == id else { continue }
      after.actions[index].id = action.id
    }
    return before == after
  }
}
