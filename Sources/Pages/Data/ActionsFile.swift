import Diagnostics
import Incidents

/// `actions.json`: every action, by incident, newest incident first.
package struct ActionsFile: DataFile {
  /// Of what is told of an action, in bytes.
  private static let usualLength = 512

  package init() {}

  package var address: Address { .actionsData }
  package var dependence: PageDependence { .incidents([.actions, .claims]) }

  package func bytes(of site: Site) -> [UInt8] {
    let count = site.archive.incidents.reduce(0) { $0 + $1.actions.count }
    var json = JSONWriter(capacity: Self.usualLength * count)
    json.array { json in
      for incident in site.archive.incidents {
        let actions = incident.actions
        for index in actions.indices { json.element { write(&$0, actions[index], site) } }
      }
    }
    return json.finish()
  }

  private func write(_ json: inout JSONWriter, _ action: ActionItem, _ site: Site) {
    let later = ActionSections.incidents(since: action, in: site.preventions)
    json.object { json in
      json.member("id", action.id?.description)
      json.member("incident", action.incident.rawValue)
      json.member("text", action.text)
      json.member("state", action.state.rawValue)
      json.member("owner", action.owner?.rawValue)
      json.member("kind", action.kind?.rawValue)
      json.member("priority", action.priority?.rawValue)
      json.member("opened", action.opened?.description)
      json.member("due", action.due?.description)
      json.member("done", action.done?.description)
      json.member("issue", action.issue?.description)
      json.member("issue_url", action.issue.flatMap(site.settings.github.address))
      json.member("would_have_prevented", later.map(\.id.rawValue))
    }
  }
}
