import Diagnostics
import Incidents
import Issues

/// What a sync did, a line each.
enum SyncText {
  static func bytes(of outcome: SyncOutcome) -> [UInt8] {
    var rows: [(verb: String, issue: String, id: ActionID, text: String)] = []
    rows += sorted(outcome.created).map { ("made", "\($1)", $0, "") }
    rows += sorted(outcome.found).map { ("found", "\($1)", $0, "") }
    rows += sorted(outcome.changed).map { ("read", $1.reference.map { "\($0)" } ?? "", $0, state($1)) }
    rows += sorted(outcome.moved).map {
      ("moved", $1.issue.formerReference.map { "\($0)" } ?? "", $0, "was \($1.former)")
    }
    rows += outcome.planned.map {
      ("to make", "", $0.id, VisibleText.escaped(SecretScan.masked($0.action.text)))
    }
    let widths = (rows.map(\.verb.count).max() ?? 0, rows.map(\.issue.count).max() ?? 0)
    let lines = rows.map { row in
      [padded(row.verb, widths.0), padded(row.issue, widths.1), "\(row.id)", row.text]
        .filter { !$0.isEmpty }.joined(separator: "  ")
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private static func sorted<Value>(_ actions: [ActionID: Value]) -> [(ActionID, Value)] {
    actions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func state(_ issue: TrackedIssue) -> String {
    let reason = issue.reason.map { " as " + $0.rawValue.replacing("_", with: " ") } ?? ""
    return issue.state.rawValue + reason
  }
}
