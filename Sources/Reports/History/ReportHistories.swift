import Incidents

/// What became of reports, by their ids, each with a sum of the versions of which that was found out.
struct ReportHistories: Sendable {
  private(set) var all: [String: Known] = [:]

  struct Known: Sendable {
    let sum: UInt64
    /// Nothing of a report that readers never saw.
    let history: ReportHistory?
  }

  init(capacity: Int) { all.reserveCapacity(capacity) }

  /// Nothing where nothing is known of these versions.
  func known(_ id: IncidentID, _ sum: UInt64) -> Known? {
    all[id.rawValue].flatMap { $0.sum == sum ? $0 : nil }
  }

  mutating func add(_ known: Known, of id: IncidentID) { all[id.rawValue] = known }

  subscript(id: IncidentID) -> ReportHistory? { all[id.rawValue]?.history }
}

/// A commit that amended many reports is written once, before them.
extension ReportHistories: Packed {
  private typealias Commit = (moment: Timestamp, name: String, reason: String)

  package func pack(into packer: inout Packer) {
    let sorted = all.sorted { $0.key < $1.key }
    var places: [String: Int] = [:]
    var commits: [Amendment] = []
    for (_, known) in sorted {
      for amendment in known.history?.amendments ?? [] where places[amendment.commit] == nil {
        places[amendment.commit] = commits.count
        commits.append(amendment)
      }
    }
    packer.append(commits.count)
    for commit in commits {
      packer.append(commit.moment)
      packer.append(commit.commit)
      packer.append(commit.reason)
    }
    packer.append(sorted.count)
    for (id, known) in sorted {
      packer.append(id)
      packer.append(whole: known.sum)
      Self.pack(known.history, into: &packer, places)
    }
  }

  private static func pack(_ history: ReportHistory?, into packer: inout Packer, _ places: [String: Int]) {
    packer.append(history?.published)
    guard let history else { return }
    packer.append(history.amendments.count)
    for amendment in history.amendments {
      packer.append(places[amendment.commit] ?? places.count)
      packer.append(amendment.changes)
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    let commits = try Self.commits(&unpacker)
    let count = try unpacker.count()
    self.init(capacity: count)
    for _ in 0..<count {
      let id = try unpacker.string()
      let sum = try unpacker.whole()
      all[id] = Known(sum: sum, history: try Self.history(&unpacker, commits))
    }
  }

  private static func commits(_ unpacker: inout Unpacker) throws(Unpacker.Damage) -> [Commit] {
    let count = try unpacker.count()
    var commits: [Commit] = []
    commits.reserveCapacity(count)
    for _ in 0..<count {
      commits.append((try unpacker.value(), try unpacker.string(), try unpacker.string()))
    }
    return commits
  }

  private static func history(
    _ unpacker: inout Unpacker, _ commits: [Commit]
  ) throws(Unpacker.Damage) -> ReportHistory? {
    let published: Timestamp? = try unpacker.value()
    guard let published else { return nil }
    let count = try unpacker.count()
    var amendments: [Amendment] = []
    amendments.reserveCapacity(count)
    for _ in 0..<count {
      let place = try unpacker.int()
      guard commits.indices.contains(place) else { throw Unpacker.Damage() }
      let commit = commits[place]
      amendments.append(
        Amendment(
          moment: commit.moment, commit: commit.name, reason: commit.reason, changes: try unpacker.value()))
    }
    return ReportHistory(published: published, amendments: amendments)
  }
}
