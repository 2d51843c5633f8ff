/// Actions that were open when a later incident began with which theirs shares a factor and a service, and of which its
/// report says neither that they could have prevented it nor that they couldn't. Nobody has looked at these: they are
/// questions, no findings.
package struct SuggestedPreventions: Sendable {
  package struct Suggestion: Sendable {
    package let action: ActionItem
    /// Oldest first.
    package let incidents: [Incident]
  }

  /// Those that are open today first, of these those with the most incidents, then the oldest: at most as many as were asked for.
  package let suggestions: [Suggestion]
  /// How many actions there are in all.
  package let actionCount: Int
  /// How often one of all meets an incident.
  package let count: Int

  /// In an archive of thousands an action may meet hundreds of incidents; they are only counted but for `most` actions.
  package init(_ archive: Archive, most: Int) {
    let search = Search(archive)
    var first: [Found] = []
    var (actionCount, count) = (0, 0)
    for place in archive.incidents.indices {
      search.forEachFound(at: place) { found in
        actionCount += 1
        count += found.count
        // Of tens of thousands a few are wanted, and most come behind the last of these.
        if first.count >= most, let last = first.last, !found.isBefore(last, in: archive) { return }
        let rank = first.firstIndex { found.isBefore($0, in: archive) } ?? first.count
        first.insert(found, at: rank)
        if first.count > most { first.removeLast() }
      }
    }
    self.actionCount = actionCount
    self.count = count
    suggestions = first.map { found in
      Suggestion(action: archive[found.action.place], incidents: search.incidents(of: found.action))
    }
  }
}

/// An action, and how many incidents it met.
private struct Found {
  let action: CountedAction
  let count: Int

  func isBefore(_ other: Found, in archive: Archive) -> Bool {
    let (mine, theirs) = (key, other.key)
    guard mine == theirs else { return mine < theirs }
    let (item, otherItem) = (archive[action.place], archive[other.action.place])
    return item.incident != otherItem.incident
      ? item.incident > otherItem.incident : item.range.start < otherItem.range.start
  }

  private var key: (Int, Int, Int) { (action.state == .open ? 0 : 1, -count, action.opened?.number ?? .max) }
}

/// Looks for the incidents that an action met. These are numbered by the days on which they began, the oldest first, so that
/// those between two days are a range of numbers.
private struct Search {
  private let archive: Archive
  /// The place of each in the archive, by number.
  private let places: [Int]
  /// The number of each, by place.
  private let numbers: [Int]
  /// When each began, by number.
  private let days: [Day]
  private let factors: [FactorName: IncidentNumbers]
  private let services: [ServiceName: IncidentNumbers]
  /// The numbers of those whose reports say of an action whether it would have helped.
  private let decided: [ActionID: Set<Int>]

  init(_ archive: Archive) {
    self.archive = archive
    let incidents = archive.incidents
    let begins = incidents.map(\.day)
    // Newest first in the archive.
    places = incidents.indices.sorted { (begins[$0], $1) < (begins[$1], $0) }
    var numbers = [Int](repeating: 0, count: places.count)
    for (number, place) in places.enumerated() { numbers[place] = number }
    self.numbers = numbers
    days = places.map { begins[$0] }
    factors = IncidentNumbers.byName(in: places.map { incidents[$0].factors })
    services = IncidentNumbers.byName(in: places.map { incidents[$0].services })
    var decided: [ActionID: Set<Int>] = [:]
    for (number, place) in places.enumerated() {
      for named in incidents[place].preventableBy + incidents[place].notPreventableBy {
        decided[archive.action(named.value)?.id ?? named.value, default: []].insert(number)
      }
    }
    self.decided = decided
  }

  /// The actions of the incident at a place that met any other.
  func forEachFound(at place: Int, _ body: (Found) -> Void) {
    let actions = archive.countedActions[ofIncident: place]
    if actions.isEmpty { return }
    let alike = alike(archive.incidents[place])
    for action in actions {
      let range = range(of: action)
      if range.isEmpty { continue }
      let count = alike.count(in: range) - settled(action, in: range, alike).count
      if count > 0 { body(Found(action: action, count: count)) }
    }
  }

  /// Oldest first.
  func incidents(of action: CountedAction) -> [Incident] {
    let alike = alike(archive.incidents[action.place.incident])
    let range = range(of: action)
    let settled = settled(action, in: range, alike)
    return range.filter { alike.contains($0) && !settled.contains($0) }
      .map { archive.incidents[places[$0]] }
  }

  /// Those that share a factor and a service with it.
  private func alike(_ incident: Incident) -> NumberSet {
    var alike = NumberSet(below: places.count)
    for factor in incident.factors { factors[factor]?.insert(into: &alike) }
    var same = NumberSet(below: places.count)
    for service in incident.services { services[service]?.insert(into: &same) }
    alike.formIntersection(same)
    return alike
  }

  /// The numbers of those that began later, while an action was open. What was promised on the day itself may have come after
  /// the incident.
  private func range(of action: CountedAction) -> Range<Int> {
    guard action.isNamed, action.state != .proposed, let opened = action.opened else { return 0..<0 }
    let start = max(first { $0 > opened }, numbers[action.place.incident] + 1)
    let today = first { $0 > archive.today }
    guard action.state != .open else { return start..<max(start, today) }
    let end = action.done.map { done in first { $0 >= done } } ?? 0
    return start..<max(start, min(end, today))
  }

  /// The numbers of those in a range whose reports have said something of an action.
  private func settled(_ action: CountedAction, in range: Range<Int>, _ alike: NumberSet) -> Set<Int> {
    if decided.isEmpty { return [] }
    guard let id = archive[action.place].id, let decided = decided[id] else { return [] }
    return decided.filter { range.contains($0) && alike.contains($0) }
  }

  /// The number of the first that began on a day of which something holds that holds of all later ones.
  private func first(where isLate: (Day) -> Bool) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if isLate(days[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
