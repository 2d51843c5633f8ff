import Bytes
import Incidents

/// What the history of an archive depends on.
struct HistoryQuestion: Equatable {
  /// The program, and where the reports lie in the repository.
  let place: [String]
  /// The settings by which versions are read.
  let reading: [String]
  /// The last commit.
  let head: String
  /// Of the ids of the reports, and those that they had.
  let ids: UInt64

  init(
    of incidents: [Incident], at head: String, in repository: GitRepository, _ settings: ArchiveSettings,
    tools: [String]
  ) {
    place = tools + [repository.pathInTop, settings.content.path]
    reading = settings.textsForReading
    self.head = head
    ids = incidents.reduce(Checksum.of("")) { sum, incident in
      incident.aliases.reduce(Checksum.of(incident.id.rawValue, seed: sum)) {
        Checksum.of($1.value.rawValue, seed: Checksum.of(1, seed: $0))
      }
    }
  }
}

extension ArchiveSettings {
  /// All that the reading of a version depends on.
  fileprivate var textsForReading: [String] {
    [zone.name] + severities.map(\.id) + sections.flatMap { [$0.kind.rawValue] + $0.headings }
  }
}

extension HistoryQuestion: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(place)
    packer.append(reading)
    packer.append(head)
    packer.append(whole: ids)
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    place = try unpacker.value()
    reading = try unpacker.value()
    head = try unpacker.string()
    ids = try unpacker.whole()
  }
}
