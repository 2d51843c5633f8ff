import Incidents

/// The actions of an archive by the year in which they were opened.
package struct ActionYears: Sendable {
  private let groups: [Int: [ActionItem]]

  package init(_ archive: Archive) {
    var groups: [Int: [ActionItem]] = [:]
    for incident in archive.incidents {
      for action in incident.actions {
        groups[Self.year(of: action, in: incident), default: []].append(action)
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
