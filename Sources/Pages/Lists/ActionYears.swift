import Incidents

/// The actions of an archive by the year in which they were opened.
package struct ActionYears: Sendable {
  private let groups: [Int: [ActionItem]]

  /// One of which nobody knows when it was opened counts with its incident.
  package init(_ archive: Archive) {
    var groups: [Int: [ActionItem]] = [:]
    for incident in archive.incidents {
      for action in incident.actions {
        groups[action.opened?.year ?? incident.day.year, default: []].append(action)
      }
    }
    self.groups = groups
  }

  /// Newest first.
  package var years: [Int] { groups.keys.sorted(by: >) }

  package var pages: [ActionsPage] {
    let years = years
    return years.map { ActionsPage(year: $0, actions: groups[$0] ?? [], years: years) }
  }
}
