import Incidents

/// Brings the ledger and GitHub together: reads back what is there, and makes what is missing, once.
///
/// Before anything is made, all issues that may be of an action are listed, and one with an action's marker is its issue. What
/// is about to be made is noted before, and what was made after; where no answer came nothing is made again until a list
/// can be trusted to show it.
package final class IssueSync {
  private let archive: Archive
  private let file: LedgerFile
  private let pace: Pace
  private let observer: SyncObserver
  private let now: () -> Int
  private let repositoryName: String
  private let client: GitHubClient

  private var ledger: IssueLedger
  private var known = KnownIssues()
  private var outcome = SyncOutcome()
  /// How many issues are in repositories that the token doesn't reach, by their names in small letters.
  private var unreadable: [String: Int] = [:]
  private var repository: IssueRepository?
  /// As the file has it.
  private var saved: IssueLedger

  /// So many answers in a row that say nothing, and it is better to come back later.
  private static let mostUnknown = 3

  /// `archive` says what the reports say; `ledger` is what `file` holds. `now` tells seconds since 1970.
  package init(
    _ archive: Archive, repository: String, _ ledger: IssueLedger, in file: LedgerFile,
    server: GitHubServer, token: Token, userAgent: String, pace: Pace, observer: SyncObserver,
    now: @escaping () -> Int
  ) {
    self.archive = archive
    self.file = file
    self.ledger = ledger
    saved = ledger
    self.pace = pace
    self.observer = observer
    self.now = now
    repositoryName = repository
    client = GitHubClient(server, token, userAgent: userAgent, pace, observer)
  }

  /// Looks, and writes nothing. What it would do stands in the outcome.
  package func plan() throws(IssueError) -> SyncOutcome {
    try look()
    outcome.planned = missing()
    return outcome
  }

  /// Does what `plan` found, at most `limit` new issues.
  package func sync(limit: Int? = nil) throws(IssueError) -> SyncOutcome {
    if repository == nil { try look() }
    outcome.planned = []
    try save()
    let missing = missing()
    let mine = limit.map { Array(missing.prefix($0)) } ?? missing
    try create(mine)
    for wanted in missing.dropFirst(mine.count) {
      outcome.leave(wanted.id, "has no issue yet, because of --limit")
    }
    if !outcome.created.isEmpty { try lookForDoubles() }
    outcome.asOf = ledger.asOf
    return outcome
  }
}

// MARK: Looking

extension IssueSync {
  private func look() throws(IssueError) {
    outcome = SyncOutcome()
    unreadable = [:]
    renameFormer()
    observer.note(.looking(repository: repositoryName))
    let repository = try asking { () throws(GitHubError) in
      try IssueRepository(archive.settings.github, named: repositoryName, client)
    }
    self.repository = repository
    try list()
    try readBack()
    adopt()
    noteDoubles()
    for action in archive.actionsWithoutID {
      outcome.leave(
        nil, "an action of \(action.incident) has no id, and so no issue; \"icarus check --fix\" gives it one"
      )
    }
  }

  private func asking<Value>(_ ask: () throws(GitHubError) -> Value) throws(IssueError) -> Value {
    do throws(GitHubError) {
      return try ask()
    } catch {
      throw .github(error)
    }
  }

  /// Actions of an incident that has another id now are noted under that.
  private func renameFormer() {
    for (id, issue) in ledger.issues {
      let current = current(id)
      guard current != id, ledger.issues[current] == nil else { continue }
      ledger.issues[id] = nil
      ledger.issues[current] = issue
    }
  }

  /// The id that an action has now.
  private func current(_ id: ActionID) -> ActionID {
    archive.incident(id.incident).map { ActionID(incident: $0.id, local: id.local) } ?? id
  }

  private func list() throws(IssueError) {
    guard let repository else { return }
    let listed = try asking { () throws(GitHubError) in try repository.issues() }
    known = KnownIssues()
    known.add(listed, current)
  }

  /// What GitHub tells now of all that is tracked.
  private func readBack() throws(IssueError) {
    for (id, issue) in tracked() {
      guard let number = issue.number, let seen = try seen(issue, number, of: id), seen != ledger.issues[id]
      else { continue }
      if ledger.issues[id].map({ $0.state != seen.state || $0.reason != seen.reason }) ?? true {
        outcome.changed[id] = seen
      }
      ledger.issues[id] = seen
    }
    noteUnreadable()
  }

  /// What the ledger and the reports say, by action.
  private func tracked() -> [(ActionID, TrackedIssue)] {
    var tracked = ledger.issues
    for incident in archive.incidents where !incident.isDraft {
      for action in incident.actions {
        guard let id = action.id, let reference = action.issue, tracked[id]?.number == nil else { continue }
        tracked[id] = TrackedIssue(
          repository: reference.repository ?? repositoryName, number: reference.number, state: .open,
          text: action.text)
      }
    }
    return tracked.sorted { $0.key < $1.key }
  }

  /// Nothing where it stays as it is noted.
  private func seen(_ issue: TrackedIssue, _ number: Int, of id: ActionID) throws(IssueError) -> TrackedIssue?
  {
    guard let repository else { return nil }
    let isHere = isRepository(issue.repository, repository.name)
    if isHere, let found = known.issues[number] { return found.tracked(text: issue.text) }
    guard needsLook(issue, id) else { return nil }
    if unreadable[issue.repository.lowercased()] != nil {
      unreadable[issue.repository.lowercased(), default: 0] += 1
      return nil
    }
    do throws(GitHubError) {
      return try repository.issue(number, in: isHere ? repository.name : issue.repository)
        .tracked(text: issue.text)
    } catch {
      guard case .refused(let status, _, _) = error, status != 401 else { throw .github(error) }
      let isReadable = try asking { () throws(GitHubError) in
        try isHere ? true : client.holds("/repos/\(issue.repository)")
      }
      if isReadable, status == 404 || status == 410 { return gone(issue, id) }
      unreadable[issue.repository.lowercased(), default: 0] += 1
      return nil
    }
  }

  /// What the token doesn't reach is no fault of the run.
  private func noteUnreadable() {
    for (repository, count) in unreadable.sorted(by: { $0.key < $1.key }) {
      outcome.note(
        nil,
        "\(repository) can't be read with this token: of \(count == 1 ? "an issue there" : "\(count) issues there") nothing new is known"
      )
    }
  }

  private func isRepository(_ a: String, _ b: String) -> Bool {
    let a = a.lowercased()
    return a == b.lowercased() || a == repositoryName.lowercased()
  }

  /// What is over is asked for no more, unless a list tells of it; nor is what no report names.
  private func needsLook(_ issue: TrackedIssue, _ id: ActionID) -> Bool {
    guard let action = archive.action(id), let noted = ledger.issues[id] else {
      return archive.action(id) != nil
    }
    return noted.state == .open || noted.state == .closed && action.state == .open && issue.closed == nil
  }

  private func gone(_ issue: TrackedIssue, _ id: ActionID) -> TrackedIssue {
    var gone = issue
    gone.state = .gone
    gone.reason = nil
    gone.closed = nil
    if ledger.issues[id]?.state != .gone {
      outcome.note(
        id,
        "its issue \(issue.repository)#\(issue.number ?? 0) was deleted and is not made again; remove it from \(file.path) to get a new one"
      )
    }
    return gone
  }

  /// Issues that bear the marker of an action are its own, whoever lost the note.
  private func adopt() {
    for wanted in archive.wantedIssues where ledger.issues[wanted.id]?.number == nil {
      guard let issue = known.issue(of: wanted.id) else { continue }
      note(issue, of: wanted, as: \.found)
    }
  }

  private func note(
    _ issue: GitHubIssue, of wanted: WantedIssue,
    as kind: WritableKeyPath<SyncOutcome, [ActionID: IssueReference]>
  ) {
    let tracked = issue.tracked(text: wanted.action.text)
    ledger.issues[wanted.id] = tracked
    outcome[keyPath: kind][wanted.id] = tracked.reference
  }

  private func noteDoubles() {
    for (id, numbers) in known.byAction.sorted(by: { $0.key < $1.key }) where numbers.count > 1 {
      let all = numbers.map { "#\($0)" }.joined(separator: ", ")
      outcome.noteOnce(id, "has \(numbers.count) issues: \(all); the first one counts, close the others")
    }
  }

  private func lookForDoubles() throws(IssueError) {
    do throws(IssueError) {
      try list()
      noteDoubles()
    } catch {
      // Everything is noted; the next run looks.
    }
  }
}

// MARK: Making

extension IssueSync {
  /// Actions that have no issue, and for which one may be made now.
  private func missing() -> [WantedIssue] {
    archive.wantedIssues.filter { wanted in
      guard let issue = ledger.issues[wanted.id] else { return true }
      guard issue.state == .pending else { return false }
      if isSettled { return true }
      if !outcome.left.contains(where: { $0.action == wanted.id }) {
        outcome.leave(wanted.id, "nobody knows yet whether its issue was made; run this again in a while")
      }
      return false
    }
  }

  /// Whether a list shows what was asked for before.
  private var isSettled: Bool {
    guard let asOf = ledger.asOf else { return true }
    let age = Double(now() - asOf)
    return age >= pace.settleTime || age < -86_400
  }

  private func create(_ missing: [WantedIssue]) throws(IssueError) {
    guard let repository, !missing.isEmpty else { return }
    if let refusal = repository.refusal { throw .closedRepository(repository.name, why: refusal) }
    var unknown = 0
    for (place, wanted) in missing.enumerated() {
      observer.note(.creating(wanted.id, number: place + 1, of: missing.count))
      do throws(IssueError) {
        unknown = try create(wanted, in: repository) ? 0 : unknown + 1
        if unknown == Self.mostUnknown { throw .github(.unknown(reason: "\(unknown) times in a row")) }
      } catch {
        guard case .github(let error) = error else { throw error }
        for rest in missing[place...] where ledger.issues[rest.id] == nil {
          outcome.leave(rest.id, "has no issue yet: \(error)")
        }
        return
      }
    }
  }

  /// Whether anybody knows now what became of it. Throws what keeps the others from being made as well.
  private func create(_ wanted: WantedIssue, in repository: IssueRepository) throws(IssueError) -> Bool {
    if try find(wanted, in: repository, as: \.found) { return true }
    ledger.issues[wanted.id] = TrackedIssue(
      repository: repository.name, number: nil, state: .pending, text: wanted.action.text)
    try save()
    do throws(GitHubError) {
      note(try repository.create(wanted), of: wanted, as: \.created)
    } catch {
      if case .unknown = error { return try resolve(wanted, in: repository) }
      ledger.issues[wanted.id] = nil
      try save()
      guard case .refused(422, _, _) = error else { throw .github(error) }
      outcome.leave(wanted.id, "has no issue: \(error)")
      return true
    }
    try save()
    return true
  }

  /// No answer came: where a list doesn't show the issue, nobody knows.
  private func resolve(_ wanted: WantedIssue, in repository: IssueRepository) throws(IssueError) -> Bool {
    try asking { () throws(GitHubError) in try client.sleep(pace.retryDelay) }
    if try find(wanted, in: repository, as: \.created) { return true }
    outcome.leave(wanted.id, "no answer came when its issue was to be made; the next run finds out")
    return false
  }

  /// Whether an issue is there by now: somebody else may sync, too.
  private func find(
    _ wanted: WantedIssue, in repository: IssueRepository,
    as kind: WritableKeyPath<SyncOutcome, [ActionID: IssueReference]>
  ) throws(IssueError) -> Bool {
    let newest = try asking { () throws(GitHubError) in try repository.newestIssues() }
    known.add(newest, current)
    guard let issue = known.issue(of: wanted.id) else { return false }
    note(issue, of: wanted, as: kind)
    try save()
    return true
  }

  private func save() throws(IssueError) {
    guard ledger.issues != saved.issues else { return }
    ledger.asOf = now()
    try file.write(ledger)
    saved = ledger
  }
}
