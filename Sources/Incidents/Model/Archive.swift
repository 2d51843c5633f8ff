import Diagnostics

/// Everything that the reports of an archive say, on one day.
package struct Archive: Sendable {
  package let settings: ArchiveSettings
  package let today: Day
  /// What the tracker tells of actions; the incidents have it already.
  package let ledger: IssueLedger
  /// Newest first; drafts only where they were asked for.
  package let incidents: [Incident]
  /// Reports that are not ready to be listed, newest first.
  package let drafts: [Incident]
  /// Every report. Where there are no drafts, as mostly, no copy is made of thousands.
  package var all: [Incident] { drafts.isEmpty ? incidents : incidents + drafts }
  /// Folders that wait for their report.
  package let waiting: [IncidentID]
  /// On which the team has met, oldest first.
  package let meetings: [Day]
  /// All actions as far as they are counted.
  package let countedActions: CountedActions
  private let positions: [IncidentID: Int]

  /// `incidents` in any order; with `includingDrafts` drafts are treated as any other report.
  package init(
    settings: ArchiveSettings, today: Day, incidents: [Incident], waiting: [IncidentID] = [],
    ledger: IssueLedger = IssueLedger(), meetings: [Day] = [], includingDrafts: Bool = false
  ) {
    self.settings = settings
    self.today = today
    self.ledger = ledger
    self.meetings = meetings
    let newestFirst = Archive.newestFirst(incidents)
    self.incidents = includingDrafts ? newestFirst : newestFirst.filter { !$0.isDraft }
    drafts = includingDrafts ? [] : newestFirst.filter(\.isDraft)
    self.waiting = waiting.sorted(by: >)
    countedActions = CountedActions(of: self.incidents)
    positions = Archive.positions(of: self.incidents)
  }

  /// The same archive with another base address for its site.
  package func standing(at baseURL: String) -> Archive {
    var settings = settings
    settings.baseURL = BaseURL.checked(baseURL)
    return Archive(
      settings: settings, today: today, incidents: all, waiting: waiting, ledger: ledger,
      meetings: meetings, includingDrafts: incidents.contains(where: \.isDraft))
  }

  /// The same archive with some of its incidents only.
  package func keeping(_ kept: [Incident]) -> Archive {
    Archive(
      settings: settings, today: today, incidents: kept, waiting: waiting, ledger: ledger,
      meetings: meetings, includingDrafts: incidents.contains(where: \.isDraft))
  }

  /// The same archive with one of its drafts, which is treated as any other report.
  package func including(_ draft: Incident) -> Archive {
    Archive(
      settings: settings, today: today, incidents: incidents + [draft], waiting: waiting, ledger: ledger,
      meetings: meetings, includingDrafts: true)
  }

  private static func newestFirst(_ incidents: [Incident]) -> [Incident] {
    incidents.map { (begin: $0.begin, incident: $0) }
      .sorted { a, b in a.begin != b.begin ? a.begin > b.begin : a.incident.id > b.incident.id }
      .map(\.incident)
  }

  /// Former ids lead to the incident that bears them now, unless an incident has that id itself.
  private static func positions(of incidents: [Incident]) -> [IncidentID: Int] {
    var positions = [IncidentID: Int](minimumCapacity: incidents.count)
    for (index, incident) in incidents.enumerated() {
      for alias in incident.aliases { positions[alias.value] = index }
    }
    for (index, incident) in incidents.enumerated() { positions[incident.id] = index }
    return positions
  }

  /// Where the incident with an id, or that once had it, stands among `incidents`.
  package func place(of id: IncidentID) -> Int? { positions[id] }

  /// The incident with an id, or that once had it.
  package func incident(_ id: IncidentID) -> Incident? { positions[id].map { incidents[$0] } }

  /// The incident that began before and the one that began after.
  package func neighbours(of id: IncidentID) -> (earlier: Incident?, later: Incident?) {
    guard let index = positions[id] else { return (nil, nil) }
    return (
      index + 1 < incidents.count ? incidents[index + 1] : nil, index > 0 ? incidents[index - 1] : nil
    )
  }

  package func action(_ id: ActionID) -> ActionItem? {
    incident(id.incident)?.actions.first { $0.id?.anchor == id.anchor }
  }

  /// All actions, by incident, newest incident first.
  package var actions: [ActionItem] { incidents.flatMap(\.actions) }

  /// Those that are wanted, in the same order.
  package func actions(where isWanted: (CountedAction) -> Bool) -> [ActionItem] {
    countedActions.all.compactMap { isWanted($0) ? self[$0.place] : nil }
  }

  package subscript(place: ActionPlace) -> ActionItem { incidents[place.incident].actions[place.action] }

  /// The state of the archive for lists: how many days ago the last incident began that isn't dated in the future.
  package var daysSinceLast: Int? { incidents.first { $0.day <= today }.map { today - $0.day } }
}
