import Incidents

/// The issues of a repository that may be of actions: those with the label, and those that the token's owner made.
struct KnownIssues {
  /// By number.
  private(set) var issues: [Int: GitHubIssue] = [:]
  /// By the action that their marker names, each list ascending.
  private(set) var byAction: [ActionID: [Int]] = [:]
  /// Those with a marker that anybody may have written, by number.
  private(set) var doubtful: [Int: ActionID] = [:]

  /// Pull requests are none. `resolve` gives the id that an action has now; `isTrusted` tells whose markers count.
  mutating func add(
    _ listed: [GitHubIssue], trusting isTrusted: (GitHubIssue) -> Bool, _ resolve: (ActionID) -> ActionID
  ) {
    for issue in listed where issue.pullRequest == nil && issue.isPlausible {
      guard issues.updateValue(issue, forKey: issue.number) == nil,
        let id = IssueMarker.action(in: issue.body).map(resolve)
      else { continue }
      if isTrusted(issue) {
        byAction[id, default: []].append(issue.number)
        byAction[id]?.sort()
      } else {
        doubtful[issue.number] = id
      }
    }
  }

  /// The first that was made for an action.
  func issue(of id: ActionID) -> GitHubIssue? { byAction[id]?.first.flatMap { issues[$0] } }
}
