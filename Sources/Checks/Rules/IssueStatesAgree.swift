import Diagnostics
import Incidents

/// Whoever reads the report on GitHub sees what it says, not what the tracker says.
struct IssueStatesAgree: ArchiveRule {
  let name: RuleName = "issue-state"
  let level = Level.hint
  let summary = "a report says of an action what its issue says"
  let reason = "the site shows the state of the issue, and whoever reads the report itself is told another"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    if archive.ledger.issues.isEmpty { return [] }
    return archive.incidents.flatMap { incident -> [(incident: Incident, finding: Finding)] in
      let differing = incident.actions.filter { $0.reported.map(\.state) ?? $0.state != $0.state }
      guard !differing.isEmpty, isAsked(incident) else { return [] }
      return differing.compactMap { action in
        archive.ledger.issue(of: action, in: incident).map { (incident, .differs(action, $0)) }
      }
    }
  }

  var examples: [RuleExample] {
    func tracked(_ action: String, _ state: String) -> String {
      #""2014-03-02-broker/\#(action)": {"repository": "acme/ops", "number": 12, \#(state), "text": "Alert"}"#
    }
    return [
      RuleExample.sample.tracked(tracked("A1", #""state": "open""#)),
      RuleExample.bad("- [ ] `A1`", "↓- [ ] `A1`").tracked(
        tracked("A1", #""state": "closed", "reason": "completed", "closed": "2014-03-20T09:00:00Z""#)),
      RuleExample.bad("- [x] `A2`", "↓- [x] `A2`").tracked(tracked("A2", #""state": "open""#)),
      RuleExample.sample.tracked(
        tracked("A2", #""state": "closed", "reason": "completed", "closed": "2014-03-08T09:00:00Z""#)),
    ]
  }
}

extension Finding {
  fileprivate static func differs(_ action: ActionItem, _ issue: TrackedIssue) -> Finding {
    let state = (action.reported ?? action).state
    let day = issue.closed == nil ? nil : action.done
    return Finding(
      action.range, "the report says \(words(of: state)), and \(words(of: issue, on: day))",
      help: help(action, day, instead: state))
  }

  private static func words(of state: ActionItem.State) -> String {
    state == .wontdo ? "not doing" : state.rawValue
  }

  /// `acme/ops#12 was closed as completed on 2014-03-20`
  private static func words(of issue: TrackedIssue, on day: Day?) -> String {
    let name = issue.reference?.description ?? issue.repository
    guard issue.state == .closed else { return "\(name) is \(issue.state.rawValue)" }
    let reason = issue.reason.map { " as \($0.rawValue.replacing("_", with: " "))" } ?? ""
    return "\(name) was closed\(reason)\(day.map { " on \($0)" } ?? "")"
  }

  private static func help(_ action: ActionItem, _ day: Day?, instead state: ActionItem.State) -> String {
    switch action.state {
    case .done: "write \"[x]\" in front of it\(day.map { " and \"done \($0)\" behind it" } ?? "")"
    case .wontdo: "write \"[-]\" in front of it and \"wontdo: REASON\" behind it"
    case .open, .proposed:
      state == .proposed
        ? "leave out \"proposed\", or close the issue as not planned"
        : "write \"[ ]\" in front of it, or close the issue"
    }
  }
}
