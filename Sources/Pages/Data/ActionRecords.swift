import Diagnostics
import Incidents

/// Actions as programs read them: `actions.json`, and what `icarus actions` prints of it.
package struct ActionRecords {
  private let github: GitHubSettings
  private let redaction: Redaction
  private let preventions: [ActionID: [Prevention]]
  /// Of what is told of an action, in bytes.
  private static let usualLength = 512

  /// `preventions` are those of the archive, by action.
  package init(_ settings: ArchiveSettings, preventions: [ActionID: [Prevention]]) {
    github = settings.github
    redaction = settings.redaction
    self.preventions = preventions
  }

  /// An array, in the order of the actions.
  package func bytes(of actions: [ActionItem]) -> [UInt8] {
    var json = JSONWriter(capacity: Self.usualLength * actions.count)
    json.array { write(actions, into: &$0) }
    return json.finish()
  }

  /// The elements of an array.
  func write(_ actions: [ActionItem], into json: inout JSONWriter) {
    for index in actions.indices { json.element { write(&$0, actions[index]) } }
  }

  private func write(_ json: inout JSONWriter, _ action: ActionItem) {
    let later = ActionSections.incidents(since: action, in: preventions)
    json.object { json in
      json.member("id", action.id?.description)
      json.member("incident", action.incident.rawValue)
      json.member("text", redaction.applied(toProse: action.text))
      json.member("state", action.state.rawValue)
      json.member("owner", action.owner.map { redaction.applied(toProse: $0.rawValue) })
      json.member("kind", action.kind?.rawValue)
      json.member("priority", action.priority?.rawValue)
      json.member("opened", action.opened?.description)
      json.member("due", action.due?.description)
      json.member("done", action.done?.description)
      json.member("issue", action.issue?.description)
      json.member("issue_url", action.issue.flatMap(github.address))
      json.member("would_have_prevented", later.map(\.id.rawValue))
    }
  }
}
