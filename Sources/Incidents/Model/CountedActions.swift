/// All actions of an archive as far as they are counted, without what they say. They stand side by side: to come by each of
/// tens of thousands where it is kept takes many times longer than to look at what is counted of it.
package struct CountedActions: Sendable {
  /// By incident, newest incident first, and as each report has them.
  package let all: [CountedAction]
  /// Where those of each incident begin, and where the last ones end.
  private let starts: [Int]

  /// `incidents` as the archive has them.
  init(of incidents: [Incident]) {
    var all: [CountedAction] = []
    var starts = [0]
    starts.reserveCapacity(incidents.count + 1)
    for (incident, actions) in incidents.lazy.map(\.actions).enumerated() {
      for index in actions.indices {
        let place = ActionPlace(incident: incident, action: index)
        all.append(CountedAction(actions[index], at: place))
      }
      starts.append(all.count)
    }
    self.all = all
    self.starts = starts
  }

  /// Those of the incident at a place in the archive.
  package subscript(ofIncident place: Int) -> ArraySlice<CountedAction> {
    all[starts[place]..<starts[place + 1]]
  }
}

/// An action as far as it is counted. Small, since there are tens of thousands.
package struct CountedAction: ActionProgress, Sendable {
  /// Among the incidents of the archive, and among the actions of that.
  private let incident: Int32
  private let action: Int32
  private let openedNumber: Int32
  private let dueNumber: Int32
  private let doneNumber: Int32
  package let state: ActionItem.State
  package let kind: ActionItem.Kind?
  /// Whether its author gave it an id, by which others can speak of it.
  package let isNamed: Bool

  /// What stands for no day; those of the calendar are far from it.
  private static let never = Int32.min

  fileprivate init(_ item: ActionItem, at place: ActionPlace) {
    incident = Int32(clamping: place.incident)
    action = Int32(clamping: place.action)
    openedNumber = Self.number(item.opened)
    dueNumber = Self.number(item.due)
    doneNumber = Self.number(item.done)
    state = item.state
    kind = item.kind
    isNamed = item.id != nil
  }

  package var place: ActionPlace { ActionPlace(incident: Int(incident), action: Int(action)) }
  package var opened: Day? { Self.day(openedNumber) }
  package var due: Day? { Self.day(dueNumber) }
  package var done: Day? { Self.day(doneNumber) }

  private static func number(_ day: Day?) -> Int32 { day.map { Int32(clamping: $0.number) } ?? never }

  private static func day(_ number: Int32) -> Day? { number == never ? nil : Day(number: Int(number)) }
}

/// Where an action stands.
package struct ActionPlace: Hashable, Sendable {
  /// Among the incidents of the archive.
  package let incident: Int
  /// Among the actions of the incident.
  package let action: Int

  package init(incident: Int, action: Int) {
    self.incident = incident
    self.action = action
  }
}
