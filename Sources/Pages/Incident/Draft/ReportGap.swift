/// What the page of an incident leaves open until all reports are read. HTML knows gaps by their numbers.
enum ReportGap: Hashable {
  /// Actions of earlier incidents that could have prevented this one.
  case preventionNotes
  /// The section on incidents like this one.
  case seenBefore
  /// The section on what refers to this one.
  case backlinks
  /// As of when the tracker told the states of actions, in each section of actions that shows such.
  case trackerDay
  /// The section on what became of the report.
  case history
  /// Later incidents that an action could have prevented or whose reports refer to it, by its place among the incident's actions.
  case preventions(action: Int)
  /// Where a link to another incident leads, by its place among the incident's links.
  case link(Int)

  var number: Int {
    switch self {
    case .preventionNotes: 0
    case .seenBefore: 1
    case .backlinks: 2
    case .trackerDay: 3
    case .history: 4
    case .preventions(let action): 5 + 2 * action
    case .link(let link): 6 + 2 * link
    }
  }

  init?(number: Int) {
    switch number {
    case 0: self = .preventionNotes
    case 1: self = .seenBefore
    case 2: self = .backlinks
    case 3: self = .trackerDay
    case 4: self = .history
    case 5...: self = number.isMultiple(of: 2) ? .link(number / 2 - 3) : .preventions(action: number / 2 - 2)
    default: return nil
    }
  }
}
