/// The commits that touched reports, on the way from the first commit to the last along the first parents.
struct HistoryLog: Equatable, Sendable {
  /// The last commit, whatever it touched.
  private(set) var head: String
  /// Oldest first.
  private(set) var commits: [HistoryCommit] = []
  /// Of the folders of reports.
  private(set) var names: [String] = []

  /// Of no commit so far.
  init(head: String) { self.head = head }

  /// Adds what followed up to another commit. `commits` have the newest first.
  mutating func append(_ commits: [LoggedCommit], upTo head: String) {
    var places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    for commit in commits.reversed() where !commit.files.isEmpty {
      let files = commit.files.map { name, object in
        HistoryCommit.File(name: place(of: name, &places), object: object)
      }
      self.commits.append(
        HistoryCommit(name: commit.name, moment: commit.moment, reason: commit.reason, files: files))
    }
    self.head = head
  }

  /// Until when a day may end that has the same commits before its end; all in seconds since 1970.
  func ends(around end: Int) -> ClosedRange<Int> {
    let last = commits.lazy.map(\.moment).filter { $0 < end }.max()
    let next = commits.lazy.map(\.moment).filter { $0 >= end }.min()
    return (last.map { $0 + 1 } ?? .min)...(next ?? .max)
  }

  private mutating func place(of name: String, _ places: inout [String: Int]) -> Int {
    if let place = places[name] { return place }
    names.append(name)
    places[name] = names.count - 1
    return names.count - 1
  }
}

extension HistoryLog: Packed {
  package func pack(into packer: inout Packer) {
    packer.append(head)
    packer.append(names)
    packer.append(commits.count)
    for commit in commits {
      packer.append(commit.name)
      packer.append(commit.moment)
      packer.append(commit.reason)
      packer.append(commit.files.count)
      for file in commit.files {
        packer.append(file.name)
        packer.append(file.object ?? "")
      }
    }
  }

  package init(from unpacker: inout Unpacker) throws(Unpacker.Damage) {
    head = try unpacker.string()
    names = try unpacker.value()
    guard Set(names).count == names.count else { throw Unpacker.Damage() }
    let count = try unpacker.count()
    commits.reserveCapacity(count)
    for _ in 0..<count { commits.append(try Self.commit(&unpacker, of: names.count)) }
  }

  private static func commit(
    _ unpacker: inout Unpacker, of names: Int
  ) throws(Unpacker.Damage) -> HistoryCommit {
    var commit = HistoryCommit(
      name: try unpacker.string(), moment: try unpacker.int(), reason: try unpacker.string())
    let count = try unpacker.count()
    commit.files.reserveCapacity(count)
    for _ in 0..<count {
      let name = try unpacker.int()
      let object = try unpacker.string()
      guard (0..<names).contains(name) else { throw Unpacker.Damage() }
      commit.files.append(HistoryCommit.File(name: name, object: object.isEmpty ? nil : object))
    }
    return commit
  }
}
