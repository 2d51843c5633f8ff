/// Actions that were open when a later incident began with which theirs shares a factor and a service, and of which its
/// report says neither that they could have prevented it nor that they couldn't. Nobody has looked at these: they are
/// questions, no findings.
package struct SuggestedPreventions: Sendable {
  package struct Suggestion: Sendable {
    package let action: ActionItem
    /// Oldest first.
    package let incidents: [Incident]
  }

  /// Those that are open today first, of these those with the most incidents, then the oldest.
  package let suggestions: [Suggestion]

  /// How often an action meets an incident.
  package var count: Int { suggestions.reduce(0) { $0 + $1.incidents.count } }

  package init(_ archive: Archive) {
    var search = Search(archive)
    suggestions = search.found().sorted { a, b in
      let (first, second) = (Self.key(of: a), Self.key(of: b))
      return first != second ? first < second : Self.isFirst(a.action, b.action)
    }
  }

  private static func key(of suggestion: Suggestion) -> (Int, Int, Int) {
    let action = suggestion.action
    return (action.state == .open ? 0 : 1, -suggestion.incidents.count, action.opened?.number ?? .max)
  }

  private static func isFirst(_ a: ActionItem, _ b: ActionItem) -> Bool {
    a.incident != b.incident
      ? a.incident > b.incident : a.range.start < b.range.start
  }
}

/// Goes through incidents as they came, and looks at those before that share a factor.
private struct Search {
  private let archive: Archive
  private let factors: [[Int]]
  /// Few each.
  private let services: [[Int]]
  /// The number of the day until which an action of each incident may have been open.
  private let ends: [Int]
  /// Earlier incidents of each factor that have actions which might still be open.
  private var open: [[Int]]
  /// By place and action.
  private var hits: [Place: [Int]] = [:]
  /// Behind which incident each was looked at last.
  private var looked: [Int]

  private struct Place: Hashable {
    let incident: Int
    let action: Int
  }

  init(_ archive: Archive) {
    self.archive = archive
    var names = Numbers<FactorName>()
    factors = archive.incidents.map { names.numbers(of: $0.factors) }
    var services = Numbers<ServiceName>()
    self.services = archive.incidents.map { services.numbers(of: $0.services) }
    ends = archive.incidents.map(\.endOfWork)
    open = [[Int]](repeating: [], count: names.count)
    looked = [Int](repeating: -1, count: archive.incidents.count)
  }

  mutating func found() -> [SuggestedPreventions.Suggestion] {
    for place in archive.incidents.indices.reversed() {
      if archive.incidents[place].day <= archive.today { look(from: place) }
      for factor in factors[place] { open[factor].append(place) }
    }
    return hits.map { hit, places in
      SuggestedPreventions.Suggestion(
        action: archive.incidents[hit.incident].actions[hit.action],
        incidents: places.map { archive.incidents[$0] })
    }
  }

  private mutating func look(from place: Int) {
    let incident = archive.incidents[place]
    let decided = Set(
      (incident.preventableBy + incident.notPreventableBy).map { archive.action($0.value)?.id ?? $0.value })
    for factor in factors[place] {
      open[factor].removeAll { ends[$0] <= incident.day.number }
      for earlier in open[factor] where looked[earlier] != place {
        looked[earlier] = place
        if services[earlier].contains(where: services[place].contains) {
          note(earlier, for: place, on: incident.day, except: decided)
        }
      }
    }
  }

  private mutating func note(_ earlier: Int, for place: Int, on day: Day, except decided: Set<ActionID>) {
    for (index, action) in archive.incidents[earlier].actions.enumerated() {
      // What was promised on the day itself may have come after the incident.
      guard let id = action.id, let opened = action.opened, opened < day, action.wasOpen(on: day),
        !decided.contains(id)
      else { continue }
      hits[Place(incident: earlier, action: index), default: []].append(place)
    }
  }
}

/// Names as numbers from 0 on.
private struct Numbers<Key: Hashable> {
  private var numbers: [Key: Int] = [:]

  var count: Int { numbers.count }

  /// Each once.
  mutating func numbers(of keys: [Key]) -> [Int] {
    var found: [Int] = []
    for key in keys {
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      if !found.contains(number) { found.append(number) }
    }
    return found
  }
}

extension Incident {
  /// The number of the day on which the last of its actions was closed; beyond all days while one is open.
  fileprivate var endOfWork: Int {
    actions.map { action in
      switch action.state {
      case .open: action.opened == nil ? .min : .max
      case .proposed: .min
      case .done, .wontdo: action.done?.number ?? .min
      }
    }.max() ?? .min
  }
}
