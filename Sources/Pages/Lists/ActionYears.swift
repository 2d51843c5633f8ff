import Incidents

/// The actions of an archive by the year in which they were opened.
package struct ActionYears: Sendable {
  private let groups: [Int: [ActionPlace]]

  package init(_ archive: Archive) {
    var groups: [Int: [ActionPlace]] = [:]
    for action in archive.countedActions.all {
      let year = Self.year(of: action, in: archive.incidents[action.place.incident])
      groups[year, default: []].append(action.place)
    }
    self.groups = groups
  }

  /// One of which nobody knows when it was opened counts with its incident.
  static func year(of action: some ActionProgress, in incident: @autoclosure () -> Incident) -> Int {
    action.opened?.year ?? incident().day.year
  }

  /// Newest first.
  package var years: [Int] { groups.keys.sorted(by: >) }

  package var pages: [ActionsPage] {
    let years = years
    return years.map { ActionsPage(year: $0, actions: groups[$0] ?? [], years: years) }
  }
}
