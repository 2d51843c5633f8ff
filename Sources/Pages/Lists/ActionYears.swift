import Incidents

/// The actions of an archive by the year in which they were opened.
package struct ActionYears: Sendable {
  private let groups: [Int: [ActionPlace]]

  package init(_ archive: Archive) {
    var groups: [Int: [ActionPlace]] = [:]
    for (place, incident) in archive.incidents.enumerated() {
      let actions = incident.actions
      for index in actions.indices {
        groups[Self.year(of: actions[index], in: incident), default: []]
          .append(ActionPlace(incident: place, action: index))
      }
    }
    self.groups = groups
  }

  /// One of which nobody knows when it was opened counts with its incident.
  static func year(of action: ActionItem, in incident: Incident) -> Int {
    action.opened?.year ?? incident.day.year
  }

  /// Newest first.
  package var years: [Int] { groups.keys.sorted(by: >) }

  package var pages: [ActionsPage] {
    let years = years
    return years.map { ActionsPage(year: $0, actions: groups[$0] ?? [], years: years) }
  }
}

/// Where an action stands.
package struct ActionPlace: Hashable, Sendable {
  /// Among the incidents of the archive.
  let incident: Int
  /// Among the actions of the incident.
  let action: Int
}

extension Archive {
  /// The actions of which one speaks today, newest incident first.
  var currentActions: [ActionItem] {
    var current: [ActionItem] = []
    for incident in incidents {
      let actions = incident.actions
      for index in actions.indices where actions[index].isCurrent(on: today) {
        current.append(actions[index])
      }
    }
    return current
  }
}

extension ActionItem {
  /// Whether it isn't closed, or was closed within a year before a day. The others are left to the pages of the years.
  func isCurrent(on day: Day) -> Bool {
    guard isClosed else { return true }
    return closed.map { day - $0 <= 365 } ?? false
  }
}
