import Incidents

/// Brings the ledger and GitHub together: reads back what is there, and makes what is missing, once.
///
/// Before anything is made, all issues that may be of an action are listed, and one with an action's marker is its issue. What
/// is about to be made is noted before, and what was made after; where no answer came nothing is made again until a list
/// can be trusted to show it.
package final class IssueSync {
  let archive: Archive
  let file: LedgerFile
  let pace: Pace
  let observer: SyncObserver
  let now: () -> Int
  let repositoryName: String
  let server: GitHubServer
  let client: GitHubClient

  var ledger: IssueLedger
  var known = KnownIssues()
  /// What was found and done so far, also where something failed then.
  package internal(set) var outcome = SyncOutcome()
  /// Repositories that the token doesn't reach, by their names in small letters.
  var unreadable: Set<String> = []
  var repository: IssueRepository?
  /// As the file has it.
  var saved: IssueLedger

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
    self.server = server
    client = GitHubClient(server, token, userAgent: userAgent, pace, observer)
  }

  /// Looks, and writes nothing. What it would do stands in the outcome.
  package func plan() throws(IssueError) -> SyncOutcome {
    try look()
    outcome.planned = missing()
    if let repository, let refusal = repository.refusal, !outcome.planned.isEmpty {
      throw .closedRepository(repository.name, why: refusal)
    }
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
    if !outcome.created.isEmpty { lookForDoubles() }
    return outcome
  }
}

// MARK: What both halves need

extension IssueSync {
  func asking<Value>(_ ask: () throws(GitHubError) -> Value) throws(IssueError) -> Value {
    do throws(GitHubError) {
      return try ask()
    } catch {
      throw .github(error)
    }
  }

  /// The id that an action has now: its incident may have got another one, and capital letters make no other action.
  func current(_ id: ActionID) -> ActionID {
    guard let incident = archive.incident(id.incident) else { return id }
    let local = incident.actions.lazy.compactMap { $0.id }.first { $0.anchor == id.anchor }?.local
    return ActionID(incident: incident.id, local: local ?? id.local)
  }

  func note(
    _ issue: GitHubIssue, of wanted: WantedIssue,
    as kind: WritableKeyPath<SyncOutcome, [ActionID: IssueReference]>
  ) {
    let tracked = issue.tracked(text: wanted.action.text)
    ledger.issues[wanted.id] = tracked
    outcome[keyPath: kind][wanted.id] = tracked.reference
  }

  func save() throws(IssueError) {
    if ledger.issues != saved.issues { try write() }
  }

  /// Notes all, with the time.
  func write() throws(IssueError) {
    ledger.asOf = now()
    try file.write(ledger)
    saved = ledger
  }
}
