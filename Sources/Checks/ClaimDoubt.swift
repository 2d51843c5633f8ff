import Incidents

/// Why an action could not have prevented the incident whose report says so.
enum ClaimDoubt {
  /// It is one of the report itself.
  case own
  /// It came of an incident that began on a later day, or later on the day.
  case later(Day)
  /// Nobody has promised it.
  case proposed
  case openedLater(Day, begin: Day)
  /// It was done or dropped by then, or at a time that nobody noted.
  case ended(String, Day?, begin: Day)

  /// Nothing for an action that was open when the incident began.
  init?(_ action: ActionItem, of target: Incident, in incident: Incident) {
    let begin = incident.day
    if target.id == incident.id {
      self = .own
    } else if ClaimDoubt.isLater(target, than: incident) {
      self = .later(target.day)
    } else if action.wasOpen(on: begin) {
      return nil
    } else if action.state == .proposed {
      self = .proposed
    } else if let opened = action.opened, opened > begin {
      self = .openedLater(opened, begin: begin)
    } else {
      self = .ended(action.state == .wontdo ? "dropped" : "done", action.done, begin: begin)
    }
  }

  private static func isLater(_ other: Incident, than incident: Incident) -> Bool {
    guard other.day == incident.day, let start = other.milestones.started,
      let own = incident.milestones.started
    else { return other.day > incident.day }
    return start > own
  }

  /// What is so, said of the action.
  var fact: String {
    switch self {
    case .own: "is an action of this report"
    case .later(let day): "belongs to a later incident, which began on \(day)"
    case .proposed: "is a proposal that nobody has promised, so it was not open when this began"
    case .openedLater(let day, let begin): "was opened on \(day), \(ClaimDoubt.distance(day, from: begin))"
    case .ended(let verb, let day?, let begin):
      "was \(verb) on \(day), \(ClaimDoubt.distance(day, from: begin))"
    case .ended(let verb, nil, _): "was \(verb), and nothing says that it was open when this began"
    }
  }

  /// The way out.
  var help: String {
    switch self {
    case .own, .later, .proposed, .ended(_, .some, _):
      "name an action of an earlier report that was open then"
    case .openedLater: "if it was promised earlier, write \"opened DATE\" behind it"
    case .ended(_, nil, _): "write \"done DATE\" behind it"
    }
  }

  /// `29 days before this began`.
  private static func distance(_ day: Day, from begin: Day) -> String {
    let days = abs(day - begin)
    if days == 0 { return "the day this began" }
    return "\(days) \(days == 1 ? "day" : "days") \(day < begin ? "before" : "after") this began"
  }
}
