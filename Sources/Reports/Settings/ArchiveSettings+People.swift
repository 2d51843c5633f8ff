import Incidents

extension ArchiveSettings {
  /// The declared person who bears a name or a nick; the name itself where nobody does.
  func person(_ name: PersonName) -> PersonName {
    guard people[name] == nil else { return name }
    return people.filter { $0.value.nicks.contains(name.rawValue) }.keys.min() ?? name
  }
}

extension Incident {
  /// Names people as archive.yml does where a report names them by a nick.
  mutating func namePeople(as settings: ArchiveSettings) {
    guard !settings.people.isEmpty else { return }
    authors = authors.map(settings.person)
    commander = commander.map(settings.person)
    for index in actions.indices { actions[index].owner = actions[index].owner.map(settings.person) }
  }
}
