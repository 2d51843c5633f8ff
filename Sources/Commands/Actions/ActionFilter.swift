import Diagnostics
import Incidents

/// Which actions are asked for.
struct ActionFilter {
  private let isOpen: Bool
  private let isOverdue: Bool
  private let owner: PersonName?
  private let service: ServiceName?

  /// An error of usage for a name that the archive doesn't have.
  init(isOpen: Bool, isOverdue: Bool, owner: String?, service: String?, in archive: Archive) throws {
    self.isOpen = isOpen
    self.isOverdue = isOverdue
    self.owner = try owner.map {
      try Self.people(of: archive).name($0.hasPrefix("@") ? String($0.dropFirst()) : $0)
    }
    self.service = try service.map { try Self.services(of: archive).name($0) }
  }

  /// Those of them that are asked for, in their order.
  func actions(of archive: Archive) -> [ActionItem] {
    archive.incidents.flatMap { incident in
      service.map(incident.services.contains) ?? true
        ? incident.actions.filter { holds($0, on: archive.today) } : []
    }
  }

  private func holds(_ action: ActionItem, on today: Day) -> Bool {
    (!isOpen || action.state == .open) && (!isOverdue || action.isOverdue(on: today))
      && (owner.map { $0 == action.owner } ?? true)
  }

  private static func people(of archive: Archive) -> NameChoice<Person> {
    NameChoice(
      Array(archive.settings.people.keys) + archive.actions.compactMap(\.owner),
      refusal: "nobody here is called",
      label: archive.settings.name(of:))
  }

  private static func services(of archive: Archive) -> NameChoice<Service> {
    NameChoice(
      Array(archive.settings.services.keys) + archive.incidents.flatMap(\.services),
      refusal: "there is no service", label: archive.settings.label(of:))
  }

  /// `none of 58 actions is open, owned by daf and of the service push`
  func nothing(in archive: Archive) -> String {
    let all = archive.incidents.reduce(0) { $0 + $1.actions.count }
    guard all > 0 else { return "no report has an action yet" }
    var words: [String] = []
    if isOverdue { words.append("overdue") } else if isOpen { words.append("open") }
    if let owner { words.append("owned by \(VisibleText.escaped(owner.rawValue))") }
    if let service { words.append("of the service \(VisibleText.escaped(service.rawValue))") }
    let facts = WordList.text(words)
    return all == 1 ? "the only action is not \(facts)" : "none of \(all) actions is \(facts)"
  }
}
