import Incidents
import Markdown

/// The actions of earlier incidents that could have prevented this one, as its author says.
struct PreventionNotes {
  private let incident: Incident
  private let site: Site
  private let page: Address

  init(_ incident: Incident, in site: Site, on page: Address) {
    self.incident = incident
    self.site = site
    self.page = page
  }

  /// Each once, however often it is named.
  static func actions(for incident: Incident, in site: Site) -> [ActionItem] {
    var seen: Set<ActionID> = []
    return incident.preventableBy.compactMap { site.archive.action($0.value) }
      .filter { $0.id.map { seen.insert($0).inserted } ?? true }
  }

  func write(into html: inout HTMLWriter) {
    for action in Self.actions(for: incident, in: site) {
      html.raw("<p class=\"note\">")
      html.text(Self.introduction(action, incident.day))
      html.raw(" <a")
      html.attribute(
        "href", page.link(to: .incident(action.incident), fragment: action.fragment))
      html.raw(">")
      html.isolated(action.text)
      html.raw("</a>")
      html.text(Self.outcome(action))
      html.raw("</p>\n")
    }
  }

  static func introduction(_ action: ActionItem, _ day: Day) -> String {
    guard let opened = action.opened else { return "An action could have prevented this:" }
    let text = date(opened, day)
    if action.wasOpen(on: day) { return "An action open since \(text) could have prevented this:" }
    if opened > day {
      return "An action that was opened only afterwards, on \(text), could have prevented this:"
    }
    return "An action from \(text), \(doubt(action, day)), could have prevented this:"
  }

  /// Why an action isn't said to have been open on a day. Of its last day nobody knows the hour.
  private static func doubt(_ action: ActionItem, _ day: Day) -> String {
    switch action.done {
    case day: "\(action.state == .wontdo ? "dropped" : "done") on the very day"
    case nil where action.isClosed: "of which nothing tells whether it was open then"
    default: "not open at the time"
    }
  }

  /// The year only where it is another one.
  private static func date(_ day: Day, _ other: Day) -> String {
    let long = DayText.long(day)
    return day.year == other.year ? String(long.dropLast(5)) : long
  }

  static func outcome(_ action: ActionItem) -> String {
    switch action.state {
    case .open: ". It is still open."
    case .proposed: ". It is still only proposed."
    case .done: action.done.map { ". It was done on \(DayText.long($0))." } ?? ". It is done by now."
    case .wontdo: ". It will not be done."
    }
  }
}
